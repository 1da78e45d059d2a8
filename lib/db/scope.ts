import type { Scope } from '@/lib/core/actor';
import { Prisma } from './generated/client';

type AdminRow = { adminId: string; tenantId: string | null; tenantWide: boolean };

/** Who is of no tenant sees everything: superadmins and such auditors, by a constraint. */
export function scopeOfRow({ adminId, tenantId, tenantWide }: AdminRow): Scope {
  if (tenantId === null) return { kind: 'everything' };
  return tenantWide ? { kind: 'tenant', tenantId } : { kind: 'domains', adminId };
}

/** Of the tenants, those that exist for this scope: none for whoever has domains of one. */
export function tenantsWithin(scope: Scope): Prisma.TenantWhereInput {
  switch (scope.kind) {
    case 'everything':
      return {};
    case 'tenant':
      return { id: scope.tenantId };
    case 'domains':
    case 'listed':
      return { id: { in: [] } };
  }
}

/** The same as SQL, for the list: a condition on `t`, the tenants. */
export function tenantsWithinSql(scope: Scope): Prisma.Sql {
  switch (scope.kind) {
    case 'everything':
      return Prisma.sql`true`;
    case 'tenant':
      return Prisma.sql`t.id = ${scope.tenantId}::uuid`;
    case 'domains':
    case 'listed':
      return Prisma.sql`false`;
  }
}

/** Of the domains, those that exist for this scope. */
export function domainsWithin(scope: Scope): Prisma.DomainWhereInput {
  switch (scope.kind) {
    case 'everything':
      return {};
    case 'tenant':
      return { tenantId: scope.tenantId };
    case 'domains':
      return { admins: { some: { adminId: scope.adminId } } };
    case 'listed':
      return { AND: [{ id: { in: [...scope.domainIds] } }, domainsWithin(scope.within)] };
  }
}

/** The same as SQL, for the lists: a condition on `d`, the domains. */
export function domainsWithinSql(scope: Scope): Prisma.Sql {
  switch (scope.kind) {
    case 'everything':
      return Prisma.sql`true`;
    case 'tenant':
      return Prisma.sql`d.tenant_id = ${scope.tenantId}::uuid`;
    case 'domains':
      return Prisma.sql`d.id IN (SELECT domain_id FROM admin_domains WHERE admin_id = ${scope.adminId}::uuid)`;
    case 'listed':
      return Prisma.sql`(d.id = ANY(${[...scope.domainIds]}::uuid[]) AND ${domainsWithinSql(scope.within)})`;
  }
}

/** The same as a condition on `users`, `aliases` or `alias_domains`. */
export function usersWithinSql(scope: Scope): Prisma.Sql {
  switch (scope.kind) {
    case 'everything':
      return Prisma.sql`true`;
    case 'tenant':
      return Prisma.sql`tenant_id = ${scope.tenantId}::uuid`;
    case 'domains':
    case 'listed':
      return Prisma.sql`domain_id IN (SELECT d.id FROM domains d WHERE ${domainsWithinSql(scope)})`;
  }
}
