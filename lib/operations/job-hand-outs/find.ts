import { Refusal } from '@/lib/core/refusal';
import type { Database } from '@/lib/db/client';
import { unseal, unwrap } from '@/lib/password/seal';
import type { JobHandOutView } from './view';

type Passwords = JobHandOutView['passwords'];

/**
 * The new passwords of a job in clear. Throws a Refusal where there are none any more, and where `key` is not of the session
 * that asked for them.
 */
export async function openPasswords(tx: Database, jobId: string, key: Buffer): Promise<Passwords> {
  const { wrappedKey, secrets } = await tx.job.findUniqueOrThrow({
    where: { id: jobId },
    select: { wrappedKey: true, secrets: { orderBy: { position: 'asc' } } },
  });
  if (wrappedKey === null || secrets.length === 0)
    throw new Refusal('conflict', { detail: 'passwords-gone' });
  const privateKey = unwrap(key, wrappedKey);
  if (privateKey === null) throw new Refusal('conflict', { detail: 'passwords-elsewhere' });
  return secrets.flatMap(({ sealed }) => JSON.parse(unseal(privateKey, sealed)) as Passwords);
}
