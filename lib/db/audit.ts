import type { Actor } from '@/lib/core/actor';
import type { Database } from './client';

type Change = {
  action: string;
  /** What was acted on, as a person names it: an address, a domain, a user name. */
  target: string;
  tenantId?: string | null;
  domainId?: string | null;
  /** Which fields, never a secret of one. */
  detail?: Record<string, string | number | boolean | null | string[]>;
};

function who(actor: Actor) {
  switch (actor.kind) {
    case 'admin':
      return { actorKind: 'admin', actorId: actor.id, actorName: actor.username };
    case 'user':
      return { actorKind: 'user', actorId: actor.id, actorName: actor.address };
    case 'cli':
      return { actorKind: 'cli', actorName: actor.osUser };
    case 'nobody':
      return { actorKind: 'nobody', actorName: '' };
  }
}

/** Writes down who did what, inside the transaction that does it. */
export async function audit(tx: Database, actor: Actor, change: Change): Promise<void> {
  const { ip, requestId } = actor.origin;
  await tx.auditEvent.create({
    data: { ...who(actor), ip, requestId, ...change, detail: change.detail ?? {} },
  });
}
