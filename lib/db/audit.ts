import type { Actor } from '@/lib/core/actor';
import { env } from '@/lib/env';
import { type Database, db } from './client';

export type Detail = Record<string, string | number | boolean | null | string[]>;

type Change = {
  action: string;
  /** What was acted on, as a person names it: an address, a domain, a user name. */
  target: string;
  tenantId?: string | null;
  domainId?: string | null;
  /** Which fields, never a secret of one. */
  detail?: Detail;
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

/** By which key, where it was not the admin himself. */
function byKey(actor: Actor) {
  return actor.kind === 'admin' && actor.key ? { key: actor.key.publicId } : {};
}

/** The tenant whose audit trail it is, when what was asked for belongs to none; null: of an admin of all tenants. */
export async function tenantIdOf(actor: Actor): Promise<string | null> {
  if (actor.kind === 'user') return actor.tenantId;
  if (actor.kind !== 'admin') return null;
  const admin = await db().admin.findUnique({ where: { id: actor.id }, select: { tenantId: true } });
  return admin?.tenantId ?? null;
}

/** Removes what is older than the days for which the audit trail is kept, where a limit is set. */
export async function sweepAuditEvents(): Promise<void> {
  const days = env().auditDays;
  if (days === null) return;
  for (let removed = 1; removed > 0; ) {
    const [row] = await db().$queryRaw<
      { removed: number }[]
    >`SELECT expire_audit_events(${days}::int) AS removed`;
    removed = row?.removed ?? 0;
  }
}

/** Writes down who did what, inside the transaction that does it. */
export async function audit(tx: Database, actor: Actor, ...changes: Change[]): Promise<void> {
  const { ip, requestId } = actor.origin;
  await tx.auditEvent.createMany({
    data: changes.map((change) => ({
      ...who(actor),
      ip,
      requestId,
      ...change,
      detail: { ...change.detail, ...byKey(actor) },
    })),
  });
}
