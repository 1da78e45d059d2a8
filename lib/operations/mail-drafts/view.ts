import { z } from 'zod';
import { attachmentView, mailAddressView } from '@/lib/operations/mail-messages/view';

/** Where a draft is after it was saved: saving gives it another id. */
export const savedDraftView = z.object({ id: z.string(), savedAt: z.iso.datetime() });

/** A draft as it is written on. `attachments` are parts of it, to be copied into uploads. */
export const draftView = z.object({
  id: z.string(),
  to: z.array(mailAddressView),
  cc: z.array(mailAddressView),
  bcc: z.array(mailAddressView),
  subject: z.string(),
  text: z.string(),
  html: z.string().nullable(),
  attachments: z.array(attachmentView),
  /** The message that this one replies to or forwards, where it is still there. */
  answers: z.object({ id: z.string(), how: z.enum(['reply', 'forward']) }).nullable(),
});

export type SavedDraftView = z.infer<typeof savedDraftView>;
export type DraftView = z.infer<typeof draftView>;
