import { db } from '@/lib/db/client';
import type { Role } from '@/lib/db/generated/enums';

type SampleAdmin = { username: string; name: string; role: Role; tenant?: string; domain?: string };

/** One of each role. Without a domain it is the whole tenant, without both everything. */
export const ADMINS: SampleAdmin[] = [
  { username: 'admin', name: 'Ada Admin', role: 'superadmin' },
  { username: 'tom', name: 'Tom Tenant', role: 'tenant_admin', tenant: 'Example Company' },
  {
    username: 'dora',
    name: 'Dora Domain',
    role: 'domain_admin',
    tenant: 'Example Company',
    domain: 'example.org',
  },
  { username: 'hugo', name: 'Hugo Helpdesk', role: 'helpdesk', tenant: 'Example Company' },
  { username: 'aino', name: 'Aino Auditor', role: 'auditor', tenant: 'Example Company' },
];

/** Of these, one leads to a disabled user, and one takes what nobody else does. */
const ALIASES: [address: string, targets: string[]][] = [
  ['info@example.org', ['anna.bergmann@example.org', 'bjorn.lindqvist@example.org']],
  ['office@example.org', ['info@example.org', 'front.desk@partner.example']],
  ['holidays@example.org', ['dora.disabled@example.org', 'anna.bergmann@example.org']],
  ['info@xn--mller-kva.example', ['mei.tanaka@xn--mller-kva.example']],
  ['@closed.example', ['archive@partner.example']],
];

async function addAdmin({ tenant, domain, ...admin }: SampleAdmin, passwordHash: string): Promise<void> {
  await db().admin.create({
    data: {
      ...admin,
      passwordHash,
      tenantWide: tenant !== undefined && domain === undefined,
      ...(tenant && { tenant: { connect: { name: tenant } } }),
      ...(domain && { domains: { create: { domain: { connect: { name: domain } } } } }),
    },
  });
}

export async function addSampleAdmins(passwordHash: string): Promise<void> {
  for (const admin of ADMINS) await addAdmin(admin, passwordHash);
}

/** Aliases, an alias domain, and somebody who forwards. */
export async function addSampleAliases(): Promise<void> {
  const domains = await db().domain.findMany({ select: { id: true, tenantId: true, name: true } });
  const domainOf = (name = '') => domains.find((domain) => domain.name === name) ?? { id: '', tenantId: '' };
  for (const [address, targets] of ALIASES) {
    const { id: domainId, tenantId } = domainOf(address.split('@')[1]);
    await db().alias.create({ data: { address, targets, domainId, tenantId } });
  }
  const { id: domainId, tenantId } = domainOf('example.org');
  const name = 'example-company.example';
  await db().aliasDomain.create({ data: { name, unicodeName: name, domainId, tenantId } });
  await db().user.update({
    where: { address: 'maximiliane.hohenzollern-sigmaringen@example.org' },
    data: { forwardTo: ['anna.bergmann@example.org'] },
  });
}
