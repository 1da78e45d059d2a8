import { z } from 'zod';
import { lineSchema } from '@/lib/core/address';
import { messageIdSchema } from '@/lib/core/mail-id';

export const RECIPIENTS_AT_MOST = 200;
export const ATTACHMENTS_AT_MOST = 50;
/** Characters of text, and of HTML. */
const BODY_AT_MOST = 2_000_000;
/** Both of them in UTF-8, and what is beside them. */
export const COMPOSITION_BYTES = 2 * 3 * BODY_AT_MOST + 1024 * 1024;

const typedAddress = z.strictObject({ name: lineSchema(200).default(''), address: z.string().max(320) });
const recipients = z.array(typedAddress).max(RECIPIENTS_AT_MOST).default([]);
const body = z.string().max(BODY_AT_MOST);

/**
 * What is written, as far as it is written: in a draft an address may be half typed. `html` null: plain text.
 * `answers`: the message that this one replies to or forwards. `attachments`: ids of uploads.
 */
export const compositionFields = {
  to: recipients,
  cc: recipients,
  bcc: recipients,
  subject: lineSchema(1000).default(''),
  text: body.default(''),
  html: body.nullable().default(null),
  attachments: z.array(z.uuid()).max(ATTACHMENTS_AT_MOST).default([]),
  answers: z
    .strictObject({ id: messageIdSchema, how: z.enum(['reply', 'forward']) })
    .nullable()
    .default(null),
};

export const createDraftInput = z.strictObject(compositionFields);

export const draftKey = z.strictObject({ id: messageIdSchema });

export const updateDraftInput = draftKey.extend(compositionFields);
