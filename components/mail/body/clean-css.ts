import type { PictureGate } from './addresses';

const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g;
const URL_FUNCTION = /url\s*\(([^)]*)\)?/gi;
const QUOTES = /^["']|["']$/g;

/** What the gate let through stands by itself, so that nothing in it is taken for CSS. */
const PARTS = /(url\("[^"]*"\)|[;{}])/;

/**
 * What fetches without `url()`, runs, or ends the style element. A backslash could spell any of it in another way, so
 * nothing that has one stays: then these words are found wherever they stand, however the rest is read. An address
 * outside of `url()` has no business here.
 */
const FORBIDDEN =
  /[\\<]|\/\/|@(?:import|charset|namespace)|(?:image-set|cross-fade|element|paint|expression|\bimage|\bsrc)\s*\(|-moz-binding|behavior\s*:|javascript:/i;

const LEAVES_ITS_PLACE = /^\s*position\s*:(?!\s*(?:static|relative|absolute)\b)/i;

function isHarmless(part: string): boolean {
  return !FORBIDDEN.test(part) && !LEAVES_ITS_PLACE.test(part);
}

/** A style sheet, or what stands in a style attribute, without what fetches, runs or covers. Linear in its length. */
export function cleanCss(css: string, gate: PictureGate): string {
  return css
    .replace(COMMENT, ' ')
    .replace(URL_FUNCTION, (_whole, raw: string) => {
      const address = raw.includes('\\') ? null : gate.pass(raw.trim().replace(QUOTES, ''));
      return address === null ? 'none' : `url("${address}")`;
    })
    .split(PARTS)
    .map((part, at) => (at % 2 === 1 || isHarmless(part) ? part : ''))
    .join('');
}
