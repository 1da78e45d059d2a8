import { scopeOf } from '@/lib/core/actor';
import { operation } from '@/lib/core/operation';
import { decodeCursor, pageOf, toPage } from '@/lib/core/page';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { domainsWithinSql } from '@/lib/db/scope';
import { beginsWith, hasWords, shortSearch } from '@/lib/db/search';
import { listDomainsInput } from './schema';
import { type DomainRow, domainView, viewDomain } from './view';

type Row = Omit<DomainRow, 'tenant'> & { tenantName: string };

export const listDomains = operation({
  name: 'domains.list',
  summary: 'List the domains, by name',
  actor: 'administrator',
  input: listDomainsInput,
  output: pageOf(domainView),
  async run(actor, { q, limit, after }) {
    const short = shortSearch(q);
    const found = short === null ? hasWords(q) : beginsWith(Prisma.sql`name`, short);
    const rows = await db().$queryRaw<Row[]>(Prisma.sql`
      SELECT d.name, t.name AS "tenantName", d.description, d.active, d.max_users AS "maxUsers",
             d.default_quota_bytes AS "defaultQuotaBytes", d.max_quota_bytes AS "maxQuotaBytes",
             d.user_count AS "userCount", d.created_at AS "createdAt", d.updated_at AS "updatedAt", d.version
      FROM (SELECT d.name FROM domains d
            WHERE ${domainsWithinSql(scopeOf(actor))} AND d.name > ${decodeCursor(after)} AND ${found}
            ORDER BY d.name LIMIT ${limit + 1}) page
      JOIN domains d ON d.name = page.name JOIN tenants t ON t.id = d.tenant_id ORDER BY d.name`);
    return toPage(
      rows,
      limit,
      (row) => row.name,
      ({ tenantName, ...row }) => viewDomain(actor, { ...row, tenant: { name: tenantName } }),
    );
  },
});
