import { type Administrator, scopeOf } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import type { Database } from '@/lib/db/client';
import type { FoundAdmin } from './find';
import { STORED } from './limits';
import { abilitiesOnAdmin, isSelf } from './policy';

/** Any number that nothing else on this database takes. */
const ADMINS_LOCK = 7_672_003;

/**
 * Changes of admins wait for each other, so that two can't remove one another; and who asked must still be what he was
 * then: a password takes a while to hash.
 */
export async function takeTurn(tx: Database, actor: Administrator): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADMINS_LOCK})`;
  if (actor.kind !== 'admin') return;
  const scope = scopeOf(actor);
  const tenantId = scope.kind === 'tenant' ? scope.tenantId : null;
  const same = { id: actor.id, active: true, role: STORED[actor.role], tenantId };
  if ((await tx.admin.count({ where: same })) === 0) throw new Refusal('unauthenticated');
}

export function checkAbility(actor: Administrator, admin: FoundAdmin, ability: 'update' | 'delete'): void {
  if (abilitiesOnAdmin(actor, admin)[ability]) return;
  throw new Refusal('forbidden', isSelf(actor, admin) ? { detail: 'own-account' } : {});
}

/** After a change to `before`: somebody must be left who can undo everything else. */
export async function checkSuperadminLeft(tx: Database, before: FoundAdmin): Promise<void> {
  if (before.role !== 'superadmin' || !before.active) return;
  const left = await tx.admin.count({ where: { role: 'superadmin', active: true } });
  if (left === 0) throw new Refusal('conflict', { detail: 'last-superadmin' });
}
