import { z } from 'zod';
import { pageOf } from '@/lib/core/page';

/** As a header has it: either can be empty, and neither was checked by anybody. */
export const mailAddressView = z.object({ name: z.string(), address: z.string() });

/** A message as a list shows it. */
export const messageRowView = z.object({
  id: z.string(),
  folder: z.string(),
  from: z.array(mailAddressView),
  to: z.array(mailAddressView),
  subject: z.string(),
  /** When the mail server took it. */
  receivedAt: z.iso.datetime(),
  seen: z.boolean(),
  flagged: z.boolean(),
  answered: z.boolean(),
  forwarded: z.boolean(),
  draft: z.boolean(),
  hasAttachments: z.boolean(),
  sizeBytes: z.number().int(),
});

/** `total`: how many are in the folder, or were found. */
export const messagesView = pageOf(messageRowView).extend({ total: z.number().int() });

export const attachmentView = z.object({
  part: z.string(),
  /** Safe as a file's name: one level, no control characters. */
  name: z.string(),
  type: z.string(),
  /** Roughly, before decoding. */
  sizeBytes: z.number().int(),
  /** What `cid:` in the HTML calls it (RFC 2392); null where nothing does. */
  contentId: z.string().nullable(),
  /** Meant to be seen in the text rather than beside it. */
  inline: z.boolean(),
});

/** A message as it is read. `html` is as it came: it is sanitised where it is shown. */
export const messageView = messageRowView.extend({
  cc: z.array(mailAddressView),
  bcc: z.array(mailAddressView),
  replyTo: z.array(mailAddressView),
  /** When its sender says it was sent. */
  sentAt: z.iso.datetime().nullable(),
  messageId: z.string().nullable(),
  inReplyTo: z.string().nullable(),
  references: z.array(z.string()),
  text: z.string().nullable(),
  html: z.string().nullable(),
  /** The text was longer than is shown: the rest is in the source. */
  truncated: z.boolean(),
  attachments: z.array(attachmentView),
});

/** The headers as they came. */
export const headersView = z.object({ headers: z.array(z.object({ name: z.string(), value: z.string() })) });

/** Where each of them is now; null: not known, or no longer there. */
export const updatedMessagesView = z.object({ ids: z.array(z.string().nullable()) });

export type MessageRowView = z.infer<typeof messageRowView>;
export type MessagesView = z.infer<typeof messagesView>;
export type MessageView = z.infer<typeof messageView>;
export type AttachmentView = z.infer<typeof attachmentView>;
export type MailAddressView = z.infer<typeof mailAddressView>;
