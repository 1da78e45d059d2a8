import type { SafeHtml } from './sanitize';

/** Paper, whatever the theme: mail is written for it. */
const PAPER = `
  :root { color-scheme: light; }
  body { margin: 16px; color: #1d1d22; font: 14px/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
  @media (min-width: 640px) { body { margin: 16px 24px; } }
  img { max-width: 100%; height: auto; }
  img:not([src]) { background: #f4f4f5; }
  pre { white-space: pre-wrap; }
  blockquote { margin: 0 0 0 8px; padding-left: 12px; border-left: 2px solid #dcdce0; }
`;

/** Stands first in the head, so that it holds for all that follows. Fonts, frames, forms: none. */
function policyOf(remote: boolean): string {
  return `default-src 'none'; style-src 'unsafe-inline'; img-src data:${remote ? ' https: http:' : ''}`;
}

/**
 * The document of the frame that shows a message. The frame also has the policy of the page that it is in, whose style
 * elements need its `nonce`.
 */
export function frameDocument({ css, body }: SafeHtml, remote: boolean, nonce: string): string {
  return [
    '<!doctype html><html><head>',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(remote)}">`,
    '<meta charset="utf-8"><meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<style nonce="${nonce}">${PAPER}</style><style nonce="${nonce}">${css}</style>`,
    `</head>${body}</html>`,
  ].join('');
}
