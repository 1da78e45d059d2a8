import { z } from 'zod';
import { messageIdSchema } from '@/lib/core/mail-id';
import { compositionFields } from '@/lib/operations/mail-drafts/schema';

/** `draft`: the draft that this was, which goes when it is sent. */
export const createSubmissionInput = z.strictObject({
  ...compositionFields,
  draft: messageIdSchema.nullable().default(null),
});
