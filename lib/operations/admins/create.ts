import type { Administrator, Role } from '@/lib/core/actor';
import { operation } from '@/lib/core/operation';
import { invalid, Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { type Database, transaction } from '@/lib/db/client';
import type { Role as StoredRole } from '@/lib/db/generated/enums';
import { findDomain } from '@/lib/operations/domains/find';
import { hashPassword } from '@/lib/password/hash';
import { checkPassword } from '@/lib/password/rule';
import { canManageAdmins } from './policy';
import { createAdminInput } from './schema';
import { adminView } from './view';

const STORED: Record<Role, StoredRole> = {
  superadmin: 'superadmin',
  'tenant-admin': 'tenant_admin',
  'domain-admin': 'domain_admin',
  helpdesk: 'helpdesk',
  auditor: 'auditor',
};

/** Which tenant an admin belongs to: the one named, or the one that owns the domains he is given. */
async function scopeOfNew(
  tx: Database,
  actor: Administrator,
  role: Role,
  tenant?: string,
  names: string[] = [],
) {
  if (role === 'superadmin') return { tenantId: null, domainIds: [] };
  const domains = await Promise.all(names.map((name) => findDomain(actor, name, tx)));
  const named = tenant === undefined ? null : await tx.tenant.findUnique({ where: { name: tenant } });
  const tenantId = named?.id ?? domains[0]?.tenantId;
  if (tenantId === undefined) throw invalid(tenant === undefined ? 'domains' : 'tenant', 'required');
  if (domains.some((domain) => domain.tenantId !== tenantId))
    throw invalid('domains', 'domains-of-other-tenant');
  return { tenantId, domainIds: domains.map(({ id }) => id) };
}

export const createAdmin = operation({
  name: 'admins.create',
  summary: 'Create an admin',
  actor: 'administrator',
  input: createAdminInput,
  output: adminView,
  async run(actor, { password, role, tenant, domains, ...fields }) {
    if (!canManageAdmins(actor)) throw new Refusal('forbidden');
    checkPassword(password, fields.username);
    const passwordHash = await hashPassword(password);
    return transaction(async (tx) => {
      const { tenantId, domainIds } = await scopeOfNew(tx, actor, role, tenant, domains);
      const { username, name, active } = await tx.admin.create({
        data: {
          ...fields,
          role: STORED[role],
          tenantId,
          passwordHash,
          passwordChangedAt: new Date(),
          domains: { createMany: { data: domainIds.map((domainId) => ({ domainId })) } },
        },
      });
      await audit(tx, actor, { action: 'admins.create', target: username, tenantId, detail: { role } });
      return { username, name, role, active };
    });
  },
});
