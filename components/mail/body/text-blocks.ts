import { linkAddress } from './addresses';

/** Lines that belong together; `depth`: how often they are quoted. */
export type TextBlock = { depth: number; text: string };

export type TextToken = { text: string; href: string | null };

const QUOTE = /^(?:> ?)+/;
const LINK = /\b(?:https?:\/\/|mailto:)[^\s<>"]+/gi;
const CLOSING = ".,;:!?'*_";

function depthOf(line: string): number {
  return (QUOTE.exec(line)?.[0].match(/>/g) ?? []).length;
}

/** A text by how often its lines are quoted, without the signs that say so. */
export function textBlocks(text: string): TextBlock[] {
  const blocks: { depth: number; lines: string[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const depth = depthOf(line);
    const last = blocks.at(-1);
    const bare = line.replace(QUOTE, '');
    if (last?.depth === depth) last.lines.push(bare);
    else blocks.push({ depth, lines: [bare] });
  }
  return blocks.map(({ depth, lines }) => ({ depth, text: lines.join('\n') }));
}

/** What follows a link in a sentence is not part of it, nor is a bracket that it does not open. */
function trimLink(link: string): string {
  const closing = link.includes('(') ? CLOSING : `${CLOSING})`;
  let end = link.length;
  while (end > 0 && closing.includes(link.charAt(end - 1))) end -= 1;
  return link.slice(0, end);
}

/** The text, and the links in it. */
export function textTokens(text: string): TextToken[] {
  const tokens: TextToken[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(LINK)) {
    const link = trimLink(found);
    const href = linkAddress(link);
    if (href === null) continue;
    tokens.push({ text: text.slice(end, index), href: null }, { text: link, href });
    end = index + link.length;
  }
  tokens.push({ text: text.slice(end), href: null });
  return tokens.filter((token) => token.text !== '');
}
