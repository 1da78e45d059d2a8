import { createHash } from 'node:crypto';
import { Refusal } from '@/lib/core/refusal';
import { db } from '@/lib/db/client';

/** What the webmail asks of Dovecot. */
const PROTOCOLS = new Set(['imap', 'submission', 'sieve']);

/**
 * Whose mailbox this token of the webmail opens now by this protocol: what Dovecot 2.3 reads from the same view by itself.
 * Null for one that opens nothing. Throws Refusal 'unavailable' where the database does not answer: that says nothing of the token.
 */
export async function lookUpMailTokenOwner(token: string, protocol: string): Promise<string | null> {
  if (!PROTOCOLS.has(protocol)) return null;
  const digest = createHash('sha256').update(token).digest('hex');
  const rows = await db().$queryRaw<{ address: string }[]>`
    SELECT address FROM mail.tokens WHERE digest = ${digest}`.catch(() => {
    throw new Refusal('unavailable', { detail: 'database', retryAfterSeconds: 2 });
  });
  return rows[0]?.address ?? null;
}
