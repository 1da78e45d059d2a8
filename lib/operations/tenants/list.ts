import { scopeOf } from '@/lib/core/actor';
import { operation } from '@/lib/core/operation';
import { decodeCursor, pageOf, toPage } from '@/lib/core/page';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { tenantsWithinSql } from '@/lib/db/scope';
import { hasWords } from '@/lib/db/search';
import { listTenantsInput } from './schema';
import { type TenantRow, tenantView, viewTenant } from './view';

export const listTenants = operation({
  name: 'tenants.list',
  summary: 'List the tenants, by name',
  actor: 'administrator',
  input: listTenantsInput,
  output: pageOf(tenantView),
  async run(actor, { q, limit, after }) {
    const rows = await db().$queryRaw<TenantRow[]>(Prisma.sql`
      SELECT t.name, t.description, t.max_domains AS "maxDomains", t.max_users AS "maxUsers",
             t.max_aliases AS "maxAliases", t.max_quota_bytes AS "maxQuotaBytes", t.domain_count AS "domainCount",
             t.user_count AS "userCount", t.alias_count AS "aliasCount", t.allotted_bytes AS "allottedBytes",
             t.second_factor_required AS "secondFactorRequired",
             t.created_at AS "createdAt", t.updated_at AS "updatedAt", t.version
      FROM tenants t
      WHERE ${tenantsWithinSql(scopeOf(actor))} AND t.name > ${decodeCursor(after)} AND ${hasWords(q)}
      ORDER BY t.name LIMIT ${limit + 1}`);
    return toPage(
      rows,
      limit,
      (row) => row.name,
      (row) => viewTenant(actor, row),
    );
  },
});
