import { Refusal } from '@/lib/core/refusal';
import { db } from '@/lib/db/client';
import { SUBMISSION_UNKNOWN } from './submission-failures';

function mayBeDone(error: unknown): boolean {
  return error instanceof Refusal && error.detail === SUBMISSION_UNKNOWN;
}

/**
 * Does `send` for this draft, unless it was done or is being done: a second click, a second window or a repeated request
 * is refused ('conflict', `already-sent`). What fails may be tried again. Where the mail server broke off, or the process
 * dies in the middle, nobody knows whether it was sent: then that draft is not sent again before it is changed.
 */
export async function sendOnce<T>(userId: string, draft: string, send: () => Promise<T>): Promise<T> {
  const claimed = await db().mailSubmission.createMany({ data: [{ userId, draft }], skipDuplicates: true });
  if (claimed.count === 0) throw new Refusal('conflict', { detail: 'already-sent' });
  try {
    return await send();
  } catch (error) {
    if (mayBeDone(error)) throw error;
    await db()
      .mailSubmission.deleteMany({ where: { userId, draft } })
      .catch(() => undefined);
    throw error;
  }
}

/** Forgets what was sent a week ago. */
export async function sweepSubmissions(): Promise<void> {
  await db().$executeRaw`DELETE FROM mail_submissions WHERE created_at < now() - interval '7 days'`;
}
