import { type AdminActor, type Administrator, scopeOf } from '@/lib/core/actor';
import type { KeyAction } from '@/lib/core/key-actions';
import { invalid, Refusal } from '@/lib/core/refusal';
import type { Database } from '@/lib/db/client';
import { domainsWithin, scopeOfRow, tenantsWithin } from '@/lib/db/scope';
import { findAdmin } from '@/lib/operations/admins/find';
import { SHOWN } from '@/lib/operations/admins/view';
import { keyActionsFor } from './policy';

type Wanted = { actions: KeyAction[]; tenant?: string | null; domains?: string[] };

/** Whose the key becomes: one's own, or at the command line that of the admin who is named, as if he asked himself. */
export async function ownerOf(
  tx: Database,
  actor: Administrator,
  username: string | undefined,
): Promise<AdminActor> {
  if (actor.kind === 'admin') {
    if (username === undefined || username === actor.username) return actor;
    throw new Refusal('forbidden', { detail: 'key-for-oneself' });
  }
  if (username === undefined) throw invalid('admin', 'required');
  const { id, name, role, mustChangePassword, ...admin } = await findAdmin(actor, username, tx);
  return {
    kind: 'admin',
    id,
    username: admin.username,
    name,
    role: SHOWN[role],
    scope: scopeOfRow({ ...admin, adminId: id }),
    mustChangePassword,
    mustAddSecondFactor: false,
    sessionId: id,
    keyFor: actor.keyFor,
    authenticatedAt: new Date(),
    origin: actor.origin,
  };
}

async function findTenantId(tx: Database, owner: AdminActor, name: string) {
  const mine = { AND: [{ name }, tenantsWithin(scopeOf(owner))] };
  const tenant = await tx.tenant.findFirst({ where: mine, select: { id: true } });
  if (!tenant) throw invalid('tenant', 'tenant-not-found');
  return tenant.id;
}

/** Every one of these domains; one that does not exist for the owner refuses them all. */
async function findDomainIds(tx: Database, owner: AdminActor, names: string[]) {
  const mine = { AND: [{ name: { in: names } }, domainsWithin(scopeOf(owner))] };
  const domains = await tx.domain.findMany({ where: mine, select: { id: true } });
  if (domains.length < names.length) throw invalid('domains', 'domain-not-found');
  return domains.map(({ id }) => id);
}

/** What is wanted of a key, if its owner has it himself. */
export async function grantOf(tx: Database, owner: AdminActor, { actions, tenant, domains = [] }: Wanted) {
  const own = keyActionsFor(owner);
  if (actions.some((action) => !own.includes(action)))
    throw new Refusal('forbidden', { detail: 'key-above-own' });
  if (tenant && domains.length > 0) throw invalid('domains', 'tenant-or-domains');
  return {
    actions,
    tenantId: tenant ? await findTenantId(tx, owner, tenant) : null,
    domainIds: await findDomainIds(tx, owner, domains),
  };
}

/**
 * The owner's row as it is now, held until the end. A new password comes wholly before, and his session counts no more, or
 * wholly after, and ends the key with it.
 */
export async function holdAccount(tx: Database, actor: Administrator, owner: AdminActor) {
  const [account] = await tx.$queryRaw<{ credentialVersion: number; tenantId: string | null }[]>`
    SELECT a.credential_version AS "credentialVersion", a.tenant_id AS "tenantId" FROM admins a
    WHERE a.id = ${owner.id}::uuid AND (${actor.kind === 'cli'} OR a.active AND EXISTS (
      SELECT FROM sessions s WHERE s.id = ${owner.sessionId}::uuid AND s.credential_version = a.credential_version))
    FOR SHARE OF a`;
  if (!account) throw new Refusal('unauthenticated');
  return account;
}
