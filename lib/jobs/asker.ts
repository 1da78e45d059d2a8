import { lookUpAsker } from '@/lib/auth/asker';
import type { Administrator } from '@/lib/core/actor';
import type { Database } from '@/lib/db/client';
import type { Job } from '@/lib/db/job-queue';

/** Who asked for the job, as he is now; null when nothing may be done in his name any more. */
export async function askerOf(job: Job, needsSession: boolean, tx?: Database): Promise<Administrator | null> {
  const { adminId, credentialVersion, sessionId, actorName, ip, requestId } = job;
  const origin = { ip, userAgent: null, requestId };
  if (adminId === null) return { kind: 'cli', osUser: actorName, keyFor: noToken, origin };
  if (needsSession && sessionId === null) return null;
  return lookUpAsker({ adminId, credentialVersion, sessionId: needsSession ? sessionId : null, origin }, tx);
}

function noToken(): never {
  throw new Error('A job shows no token');
}
