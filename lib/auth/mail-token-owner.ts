import { createHash } from 'node:crypto';
import { Refusal } from '@/lib/core/refusal';
import { db } from '@/lib/db/client';

/** What the webmail asks of Dovecot. */
const PROTOCOLS = new Set(['imap', 'submission', 'sieve']);

type Owner = { address: string; credentialVersion: number };

/**
 * Whose mailbox this token of the webmail opens now by this protocol, and to which credential version: what Dovecot 2.3
 * reads from the same view by itself. Null for one that opens nothing. Throws Refusal 'unavailable' where the database
 * does not answer, which says nothing of the token.
 */
export async function lookUpMailTokenOwner(token: string, protocol: string): Promise<Owner | null> {
  if (!PROTOCOLS.has(protocol)) return null;
  const digest = createHash('sha256').update(token).digest('hex');
  const owners = await db().$queryRaw<Owner[]>`
    SELECT address, credential_version AS "credentialVersion" FROM mail.tokens WHERE digest = ${digest}`.catch(
    () => {
      throw new Refusal('unavailable', { detail: 'database', retryAfterSeconds: 2 });
    },
  );
  return owners[0] ?? null;
}
