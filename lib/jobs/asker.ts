import { actorOfKeyId } from '@/lib/auth/api-key';
import { lookUpAsker } from '@/lib/auth/asker';
import type { Administrator } from '@/lib/core/actor';
import { noToken } from '@/lib/core/token-key';
import type { Database } from '@/lib/db/client';
import type { Job } from '@/lib/db/job-queue';

/** Who asked for the job, as he is now; null when nothing may be done in his name any more. */
export async function askerOf(job: Job, needsSession: boolean, tx?: Database): Promise<Administrator | null> {
  const { adminId, credentialVersion, sessionId, keyId, actorName, ip, requestId } = job;
  const origin = { ip, userAgent: null, requestId };
  if (adminId === null) return { kind: 'cli', osUser: actorName, keyFor: noToken, origin };
  if (keyId !== null) return actorOfKeyId(keyId, origin, tx);
  if (needsSession && sessionId === null) return null;
  return lookUpAsker({ adminId, credentialVersion, sessionId: needsSession ? sessionId : null, origin }, tx);
}
