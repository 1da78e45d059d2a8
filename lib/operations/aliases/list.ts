import { scopeOf } from '@/lib/core/actor';
import { operation } from '@/lib/core/operation';
import { decodeCursor, pageOf, toPage } from '@/lib/core/page';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { usersWithinSql } from '@/lib/db/scope';
import { beginsWith, hasWords, shortSearch } from '@/lib/db/search';
import { findDomainId } from '@/lib/operations/domains/find';
import { selectAliases } from './find';
import { listAliasesInput } from './schema';
import { type AliasRow, aliasView, viewAlias } from './view';

export const listAliases = operation({
  name: 'aliases.list',
  summary:
    'List the aliases of a domain, or of all that are in scope, by address; `q` looks into targets as well',
  actor: 'administrator',
  input: listAliasesInput,
  output: pageOf(aliasView),
  async run(actor, { domain, q, limit, after }) {
    const within =
      domain === undefined
        ? usersWithinSql(scopeOf(actor))
        : Prisma.sql`domain_id = ${await findDomainId(actor, domain)}::uuid`;
    const short = shortSearch(q);
    const found = short === null ? hasWords(q) : beginsWith(Prisma.sql`address`, short);
    const page = Prisma.sql`
      SELECT address FROM aliases WHERE ${within} AND address > ${decodeCursor(after)} AND ${found}
      ORDER BY address LIMIT ${limit + 1}`;
    const rows = await db().$queryRaw<AliasRow[]>(selectAliases(actor, page));
    return toPage(
      rows,
      limit,
      (row) => row.address,
      (row) => viewAlias(actor, row),
    );
  },
});
