import type { MailAddressView } from '@/lib/operations/mail-messages/view';

export const RECIPIENT_FIELDS = ['to', 'cc', 'bcc'] as const;
export type RecipientField = (typeof RECIPIENT_FIELDS)[number];

export type Fields = Record<RecipientField, MailAddressView[]> & { subject: string };

/** `html` null: plain text. Else `text` says the same without formatting. */
export type Body = { text: string; html: string | null };

export type Answers = { id: string; how: 'reply' | 'forward' } | null;

/** A file on its way. `part`: it is copied from a message. Neither `file` nor `part`: the page was loaded again meanwhile. */
export type Attachment = {
  key: string;
  name: string;
  type: string;
  sizeBytes: number;
  state: 'waiting' | 'done' | 'failed';
  /** From 0 to 1. */
  progress: number;
  uploadId?: string;
  problem?: string;
  file?: File;
  part?: { message: string; part: string };
};

/** What is written, as it is opened and as it is kept over a reload. */
export type Composition = {
  /** The draft that it is saved as. */
  draft: string | null;
  fields: Fields;
  body: Body;
  attachments: Attachment[];
  answers: Answers;
};

export const NO_FIELDS: Fields = { to: [], cc: [], bcc: [], subject: '' };

/** As the server takes it. */
export function toInput({ fields, body, attachments, answers }: Composition) {
  const uploads = attachments.flatMap(({ uploadId }) => uploadId ?? []);
  return { ...fields, ...body, attachments: uploads, answers };
}

let lastKey = 0;

/** Names an attachment for as long as it is written on, also over a reload. */
export function newKey(): string {
  lastKey += 1;
  return `${Date.now().toString(36)}-${lastKey}`;
}

/** The text stays in the editor and is read when it is wanted: a long quote is not written out at each key. */
export type BodyHandle = { read: () => Body };
