import { z } from 'zod';
import { messageIdSchema } from '@/lib/core/mail-id';
import { compositionFields } from '@/lib/operations/mail-drafts/schema';

/**
 * `draft`: the draft that this was, which goes when it is sent. By it the same message is sent once however often it is
 * asked for; without it, as often as it is asked for.
 */
export const createSubmissionInput = z.strictObject({
  ...compositionFields,
  draft: messageIdSchema.nullable().default(null).meta({
    description:
      'A draft is sent once, however often this request is repeated; without one it is sent each time',
  }),
});
