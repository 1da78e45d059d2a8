import { z } from 'zod';

/** What became of a message that was sent. */
export const submissionView = z.object({
  /** Whom the mail server did not take it for, and what it said. Everybody else gets it. */
  rejected: z.array(z.object({ address: z.string(), reason: z.string() })),
  /** The copy in the folder of sent mail; null where it could not be put there. */
  sentCopy: z.string().nullable(),
});

export type SubmissionView = z.infer<typeof submissionView>;
