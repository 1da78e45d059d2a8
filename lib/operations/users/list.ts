import { scopeOf } from '@/lib/core/actor';
import { operation } from '@/lib/core/operation';
import { decodeCursor, pageOf, toPage } from '@/lib/core/page';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { usersWithinSql } from '@/lib/db/scope';
import { findDomainId } from '@/lib/operations/domains/find';
import { selectUsers } from './find';
import { orderOf, pageOfAddresses } from './page';
import { listUsersInput } from './schema';
import { type UserRow, userView, viewUser } from './view';

export const listUsers = operation({
  name: 'users.list',
  summary:
    'List the users of a domain, or of all that are in scope, by address; of a search those first whose address begins with it',
  actor: 'administrator',
  input: listUsersInput,
  output: pageOf(userView),
  async run(actor, { domain, q, limit, after }) {
    const within =
      domain === undefined
        ? usersWithinSql(scopeOf(actor))
        : Prisma.sql`domain_id = ${await findDomainId(actor, domain)}::uuid`;
    const asked = {
      within,
      inOneDomain: domain !== undefined,
      q,
      after: decodeCursor(after),
      limit: limit + 1,
    };
    const rows = await db().$queryRaw<UserRow[]>(selectUsers(pageOfAddresses(asked), orderOf(q)));
    return toPage(
      rows,
      limit,
      (row) => row.address,
      (row) => viewUser(actor, row),
    );
  },
});
