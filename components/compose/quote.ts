import type { MailAddressView, MessageView } from '@/lib/operations/mail-messages/view';
import { cleanHtml } from './clean-html';
import type { Body } from './composition';
import { quoteText, SIGNATURE_LINE, toHtml, toPlainText } from './plain-text';

/** The lines that stand above what is quoted, in the person's language. */
export type QuoteWords = {
  /** "On 3 May 2026, Anna wrote:" */
  wrote: (message: MessageView) => string;
  /** "Forwarded message", then who wrote it, when, to whom. */
  forwarded: (message: MessageView) => string[];
};

export function nameOf({ name, address }: MailAddressView): string {
  return name || address;
}

function footOf(signature: string): string {
  return signature.trim() === '' ? '' : `${SIGNATURE_LINE}\n${signature.trimEnd()}`;
}

/** An empty message above the signature. */
export function emptyBody(signature: string): Body {
  const foot = footOf(signature);
  return { text: `\n\n${foot}`, html: `<p></p>${foot && `<p></p>${toHtml(foot)}`}` };
}

type Quoted = { text: string; html: string };

/** A text mail is answered by text, HTML by HTML. */
function withQuote(signature: string, message: MessageView, quoted: Quoted): Body {
  const foot = footOf(signature);
  if (message.html === null) return { text: `\n\n${foot && `${foot}\n\n`}${quoted.text}`, html: null };
  return { text: '', html: `${emptyBody(signature).html}${quoted.html}` };
}

function wordsOf({ text, html }: MessageView): Quoted {
  const clean = html === null ? toHtml(text ?? '') : cleanHtml(html);
  return { text: text ?? toPlainText(clean), html: clean };
}

/** The answer is written above. */
export function replyBody(message: MessageView, signature: string, { wrote }: QuoteWords): Body {
  const words = wordsOf(message);
  const head = wrote(message);
  return withQuote(signature, message, {
    text: `${head}\n${quoteText(words.text.trimEnd())}\n`,
    html: `${toHtml(head)}<blockquote>${words.html}</blockquote>`,
  });
}

export function forwardBody(message: MessageView, signature: string, { forwarded }: QuoteWords): Body {
  const words = wordsOf(message);
  const head = forwarded(message).join('\n');
  return withQuote(signature, message, {
    text: `${head}\n\n${words.text}`,
    html: `${toHtml(head)}${words.html}`,
  });
}
