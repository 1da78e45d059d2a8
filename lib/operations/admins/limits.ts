import { type Administrator, type Role, scopeOf } from '@/lib/core/actor';
import { invalid, Refusal } from '@/lib/core/refusal';
import type { Database } from '@/lib/db/client';
import type { Role as StoredRole } from '@/lib/db/generated/enums';
import { domainsWithin } from '@/lib/db/scope';
import { rolesGrantedBy } from './policy';

export const STORED: Record<Role, StoredRole> = {
  superadmin: 'superadmin',
  'tenant-admin': 'tenant_admin',
  'domain-admin': 'domain_admin',
  helpdesk: 'helpdesk',
  auditor: 'auditor',
};

type Wanted = { role: Role; tenant?: string | null; domains?: string[] };

/** As the database keeps it. */
type Grant = { role: StoredRole; tenantId: string | null; tenantWide: boolean; domainIds: string[] };

/** The tenant named, if it exists for this actor; without a name his own, if he has one. */
async function findTenantId(tx: Database, actor: Administrator, name?: string | null) {
  const scope = scopeOf(actor);
  const own = scope.kind === 'tenant' ? scope.tenantId : undefined;
  if (name === null || name === undefined) return own ?? null;
  const tenant = await tx.tenant.findFirst({ where: { name, id: own }, select: { id: true } });
  if (!tenant) throw invalid('tenant', 'tenant-not-found');
  return tenant.id;
}

/** Every one of these domains; one that does not exist for this actor refuses them all. */
async function findDomains(tx: Database, actor: Administrator, names: string[]) {
  const wanted = new Set(names);
  const domains = await tx.domain.findMany({
    where: { AND: [{ name: { in: [...wanted] } }, domainsWithin(scopeOf(actor))] },
    select: { id: true, tenantId: true },
  });
  if (domains.length < wanted.size) throw invalid('domains', 'domain-not-found');
  return domains;
}

/** What a role leaves to choose: where nothing is chosen, an auditor has everything. */
function checkFits(role: Role, tenantId: string | null, domains: unknown[]): void {
  if (role === 'tenant-admin' && domains.length > 0) throw invalid('domains', 'domains-not-for-role');
  if (role === 'domain-admin' && domains.length === 0) throw invalid('domains', 'required');
  if (role !== 'auditor' && tenantId === null) throw invalid('tenant', 'required');
}

/** The role and the scope that are wanted, if neither is above the actor's own. */
export async function grantOf(tx: Database, actor: Administrator, wanted: Wanted): Promise<Grant> {
  const { role, tenant, domains: names = [] } = wanted;
  if (!rolesGrantedBy(actor).includes(role)) throw new Refusal('forbidden', { detail: 'role-above-own' });
  if (role === 'superadmin') {
    if (typeof tenant === 'string') throw invalid('tenant', 'tenant-not-for-role');
    if (names.length > 0) throw invalid('domains', 'domains-not-for-role');
    return { role, tenantId: null, tenantWide: false, domainIds: [] };
  }
  const domains = await findDomains(tx, actor, names);
  const tenantId = (await findTenantId(tx, actor, tenant)) ?? domains[0]?.tenantId ?? null;
  if (domains.some((domain) => domain.tenantId !== tenantId))
    throw invalid('domains', 'domains-of-other-tenant');
  checkFits(role, tenantId, domains);
  return {
    role: STORED[role],
    tenantId,
    tenantWide: tenantId !== null && domains.length === 0,
    domainIds: domains.map(({ id }) => id),
  };
}
