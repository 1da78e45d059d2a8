import type { DraftView } from '@/lib/operations/mail-drafts/view';
import type { AttachmentView, MailAddressView, MessageView } from '@/lib/operations/mail-messages/view';
import { cleanHtml } from './clean-html';
import { type Attachment, type Composition, type Fields, NO_FIELDS, newKey } from './composition';
import { emptyBody, forwardBody, type QuoteWords, replyBody } from './quote';
import { distinct, tidy } from './recipients';
import { forwardSubject, replySubject } from './subject';

/** Who writes. */
export type Me = { address: string; name: string; signature: string };

/** Whoever wrote it; for one's own message those to whom one wrote. */
function answered(message: MessageView, me: Me): MailAddressView[] {
  const senders = distinct((message.replyTo.length > 0 ? message.replyTo : message.from).map(tidy));
  if (distinct(senders, [me]).length > 0) return senders;
  const others = distinct(message.to.map(tidy), [me]);
  return others.length > 0 ? others : senders;
}

function replyFields(message: MessageView, me: Me, toAll: boolean): Fields {
  const first = answered(message, me);
  if (!toAll) return { ...NO_FIELDS, to: first };
  const to = distinct([...first, ...distinct(message.to.map(tidy), [me])]);
  return { ...NO_FIELDS, to, cc: distinct(message.cc.map(tidy), [me, ...to]) };
}

/** A part of a message, to be copied into what is written. */
export function copyOf(message: string, { part, name, type, sizeBytes }: AttachmentView): Attachment {
  return { key: newKey(), name, type, sizeBytes, state: 'waiting', progress: 0, part: { message, part } };
}

const EMPTY = { draft: null, attachments: [], answers: null };

export function newComposition(me: Me): Composition {
  return { ...EMPTY, fields: NO_FIELDS, body: emptyBody(me.signature) };
}

export function replyComposition(
  message: MessageView,
  me: Me,
  words: QuoteWords,
  toAll: boolean,
): Composition {
  const fields = { ...replyFields(message, me, toAll), subject: replySubject(message.subject) };
  const body = replyBody(message, me.signature, words);
  return { ...EMPTY, fields, body, answers: { id: message.id, how: 'reply' } };
}

export function forwardComposition(message: MessageView, me: Me, words: QuoteWords): Composition {
  return {
    draft: null,
    fields: { ...NO_FIELDS, subject: forwardSubject(message.subject) },
    body: forwardBody(message, me.signature, words),
    attachments: message.attachments.map((attachment) => copyOf(message.id, attachment)),
    answers: { id: message.id, how: 'forward' },
  };
}

/** `attachments`: the draft's, copied already. It was written by any program: its HTML is somebody else's. */
export function draftComposition(draft: DraftView, attachments: Attachment[]): Composition {
  const { id, to, cc, bcc, subject, text, html, answers } = draft;
  const body = { text, html: html === null ? null : cleanHtml(html) };
  return { draft: id, fields: { to, cc, bcc, subject }, body, attachments, answers };
}
