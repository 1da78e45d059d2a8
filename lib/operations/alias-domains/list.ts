import { scopeOf } from '@/lib/core/actor';
import { operation } from '@/lib/core/operation';
import { decodeCursor, pageOf, toPage } from '@/lib/core/page';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { usersWithinSql } from '@/lib/db/scope';
import { hasWords } from '@/lib/db/search';
import { findDomainId } from '@/lib/operations/domains/find';
import { listAliasDomainsInput } from './schema';
import { aliasDomainView, viewAliasDomain } from './view';

type Row = { name: string; domainName: string; createdAt: Date };

export const listAliasDomains = operation({
  name: 'alias-domains.list',
  summary: 'List the alias domains, of one domain or of all that are in scope, by name',
  actor: 'administrator',
  input: listAliasDomainsInput,
  output: pageOf(aliasDomainView),
  async run(actor, { domain, q, limit, after }) {
    const within =
      domain === undefined
        ? usersWithinSql(scopeOf(actor))
        : Prisma.sql`domain_id = ${await findDomainId(actor, domain)}::uuid`;
    const rows = await db().$queryRaw<Row[]>(Prisma.sql`
      SELECT m.name, d.name AS "domainName", m.created_at AS "createdAt"
      FROM (SELECT * FROM alias_domains WHERE ${within} AND name > ${decodeCursor(after)} AND ${hasWords(q)}
            ORDER BY name LIMIT ${limit + 1}) m
      JOIN domains d ON d.id = m.domain_id ORDER BY m.name`);
    return toPage(
      rows,
      limit,
      (row) => row.name,
      ({ domainName, ...row }) => viewAliasDomain(actor, { ...row, domain: { name: domainName } }),
    );
  },
});
