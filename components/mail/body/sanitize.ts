import DOMPurify, { type Config } from 'dompurify';
import { linkAddress, type PictureGate, type Pictures, pictureGate } from './addresses';
import { cleanCss } from './clean-css';

/** `css`: all style sheets of the message. `body`: the body element. `blocked`: how much would come from elsewhere. */
export type SafeHtml = { css: string; body: string; blocked: number };

/** What mail is made of. No SVG and no MathML, no forms, no media, nothing that loads or embeds; pictures by `img` alone. */
const TAGS =
  `#text html head body style a abbr acronym address area article aside b bdi bdo big blockquote br caption center cite
  code col colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins
  kbd li main map mark nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td
  tfoot th thead time tr tt u ul var wbr`.split(/\s+/);

const ATTRIBUTES =
  `abbr align alink alt background bgcolor border cellpadding cellspacing class clear color colspan coords datetime dir
  face frame height href hspace id lang leftmargin link marginheight marginwidth media name noshade nowrap role rowspan
  rules scope shape size span src start style text title topmargin type usemap valign value vlink vspace width`.split(
    /\s+/,
  );

const CONFIG: Config & { RETURN_DOM: true } = {
  ALLOWED_TAGS: TAGS,
  ALLOWED_ATTR: ATTRIBUTES,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  WHOLE_DOCUMENT: true,
  RETURN_DOM: true,
};

/** A media query that is nothing else. */
const MEDIA = /^[a-z][\w\s(),:.-]*$/i;

function keepAttribute(element: Element, name: string, value: string | null): void {
  if (value === null || value === '') element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function cleanPictures(element: Element, gate: PictureGate): void {
  for (const name of ['src', 'background']) {
    const raw = element.getAttribute(name);
    const isPicture = name === 'background' || element.localName === 'img';
    if (raw !== null) keepAttribute(element, name, isPicture ? gate.pass(raw) : null);
  }
}

function cleanLink(element: Element): void {
  const raw = element.getAttribute('href');
  if (raw === null) return;
  const isLink = element.localName === 'a' || element.localName === 'area';
  keepAttribute(element, 'href', isLink ? linkAddress(raw) : null);
  if (!element.hasAttribute('href')) return;
  element.setAttribute('target', '_blank');
  element.setAttribute('rel', 'noopener noreferrer nofollow');
}

function cleanElement(element: Element, gate: PictureGate): void {
  cleanPictures(element, gate);
  cleanLink(element);
  const style = element.getAttribute('style');
  if (style !== null) keepAttribute(element, 'style', cleanCss(style, gate));
}

function takeCss(sheet: Element, gate: PictureGate): string {
  const media = sheet.getAttribute('media') ?? '';
  const css = cleanCss(sheet.textContent ?? '', gate);
  sheet.remove();
  return MEDIA.test(media) ? `@media ${media} {${css}}` : css;
}

/**
 * The HTML of a message as it may be shown: no script, no form, nothing that embeds, and before consent (`remote`) no
 * address that a browser would fetch. It is parsed in a document without a window, which loads nothing either.
 */
export function sanitizeHtml(html: string, pictures: Pictures): SafeHtml {
  const gate = pictureGate(pictures);
  const root = DOMPurify.sanitize(html, CONFIG) as HTMLElement;
  const css = [...root.querySelectorAll('style')].map((sheet) => takeCss(sheet, gate)).join('\n');
  for (const element of root.querySelectorAll('*')) cleanElement(element, gate);
  return { css, body: root.querySelector('body')?.outerHTML ?? '', blocked: gate.blocked() };
}
