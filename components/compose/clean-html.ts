import DOMPurify from 'dompurify';

/** What the editor knows; everything else of a mail stays out, its words stay in. */
const TAGS = [
  ...['p', 'br', 'div', 'span', 'blockquote', 'pre', 'code', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['ul', 'ol', 'li', 'b', 'strong', 'i', 'em', 'u', 's', 'strike', 'del', 'a'],
  ...['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th'],
];

/** Somebody else's HTML, before it is written on: no scripts, no styles, no pictures, no addresses but of links. */
export function cleanHtml(html: string): string {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ['href'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/i,
  });
}
