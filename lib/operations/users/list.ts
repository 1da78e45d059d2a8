import { scopeOf } from '@/lib/core/actor';
import { operation } from '@/lib/core/operation';
import { decodeCursor, pageOf, toPage } from '@/lib/core/page';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { domainsWithinSql } from '@/lib/db/scope';
import { searchCondition } from '@/lib/db/search';
import { findDomain } from '@/lib/operations/domains/find';
import { selectUsers } from './find';
import { listUsersInput } from './schema';
import { type UserRow, userView, viewUser } from './view';

export const listUsers = operation({
  name: 'users.list',
  summary: 'List the users of a domain, or of all that are in scope, by address',
  actor: 'administrator',
  input: listUsersInput,
  output: pageOf(userView),
  async run(actor, { domain, q, limit, after }) {
    const within =
      domain === undefined
        ? domainsWithinSql(scopeOf(actor))
        : Prisma.sql`u.domain_id = ${(await findDomain(actor, domain)).id}::uuid`;
    const condition = Prisma.sql`${within} AND u.address > ${decodeCursor(after)}
      AND ${searchCondition(q, 'u', ['u.address', 'lower(u.name COLLATE "und-x-icu") COLLATE "C"'])}`;
    const rows = await db().$queryRaw<UserRow[]>(selectUsers(condition, limit + 1));
    return toPage(
      rows,
      limit,
      (row) => row.address,
      (row) => viewUser(actor, row),
    );
  },
});
