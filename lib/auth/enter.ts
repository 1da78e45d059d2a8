import type { Origin } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { spendTicket } from '@/lib/db/tickets';
import type { Surface } from '@/lib/surfaces';
import { beginSession, endSession } from './session';

type Entry = { token: string; target: Surface; expiresAt: Date };

/**
 * Begins a session for a ticket to one of `targets`, in the place of the one that the browser had there. Throws Refusal
 * 'unauthenticated' for a ticket that does not count.
 */
export async function enterWithTicket(
  ticket: string,
  targets: Surface[],
  replaced: string | null,
  origin: Origin,
): Promise<Entry> {
  return transaction(async (tx) => {
    const bearer = await spendTicket(tx, ticket, targets);
    if (!bearer) throw new Refusal('unauthenticated');
    const { address, tenantId, domainId, target, ...verified } = bearer;
    const surface = target === 'mail' ? 'webmail' : 'panel';
    if (replaced !== null) await endSession(replaced, tx);
    const token = await beginSession('user', { ...verified, surface }, origin, tx);
    await audit(
      tx,
      { kind: 'nobody', origin },
      {
        action: 'sessions.sign-in',
        target: address,
        tenantId,
        domainId,
        detail: { audience: 'user', surface, ticket: true },
      },
    );
    return { token, target: target as Surface, expiresAt: verified.expiresAt };
  });
}
