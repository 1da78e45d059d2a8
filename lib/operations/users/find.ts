import { type Administrator, scopeOf } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { type Database, db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { usersWithinSql } from '@/lib/db/scope';
import { orderOf, pageOfAddresses } from './page';
import type { UserRow } from './view';

export type FoundUser = UserRow & { id: string; tenantId: string; domainId: string };

/**
 * Users as the views show them, with what Dovecot wrote of their use. `addresses` is a statement of their addresses; the
 * use is looked up for each, since a join reads the whole table of it.
 */
export function selectUsers(addresses: Prisma.Sql, order = orderOf(undefined)): Prisma.Sql {
  return Prisma.sql`
    SELECT u.id, u.tenant_id AS "tenantId", u.domain_id AS "domainId", u.address, u.name, u.active,
           u.quota_bytes AS "quotaBytes",
           coalesce((SELECT bytes FROM mailbox_usage m WHERE m.address = u.address), 0) AS "usedBytes",
           u.must_change_password AS "mustChangePassword", u.password_changed_at AS "passwordChangedAt",
           u.forward_to AS "forwardTo", u.keeps_copy AS "keepsCopy", u.created_at AS "createdAt",
           u.updated_at AS "updatedAt", u.version
    FROM (${addresses}) page JOIN users u ON u.address = page.address ORDER BY ${order}`;
}

/** Of these users, those that exist for this actor. */
export function findUsersById(
  actor: Administrator,
  ids: string[],
  tx: Database = db(),
): Promise<FoundUser[]> {
  const mine = Prisma.sql`SELECT address FROM users WHERE id = ANY(${ids}::uuid[]) AND ${usersWithinSql(scopeOf(actor))}`;
  return tx.$queryRaw<FoundUser[]>(selectUsers(mine));
}

/** Of these addresses, those of users who exist for this actor; as a statement of `id` and `address`. */
export function namedUsersSql(actor: Administrator, addresses: string[]): Prisma.Sql {
  return Prisma.sql`SELECT id, address FROM users WHERE address = ANY(${addresses}) AND ${usersWithinSql(scopeOf(actor))}`;
}

/** The same of all that a search finds in a domain, at most `limit`. */
export function foundUsersSql(domainId: string, q: string | undefined, limit: number): Prisma.Sql {
  const within = Prisma.sql`domain_id = ${domainId}::uuid`;
  const page = pageOfAddresses({ within, inOneDomain: true, q, after: '', limit });
  return Prisma.sql`SELECT u.id, u.address FROM (${page}) page JOIN users u ON u.address = page.address`;
}

/** The user, if he exists for this actor; else he does not exist. */
export async function findUser(
  actor: Administrator,
  address: string,
  tx: Database = db(),
): Promise<FoundUser> {
  const mine = Prisma.sql`SELECT address FROM users WHERE address = ${address} AND ${usersWithinSql(scopeOf(actor))}`;
  const [user] = await tx.$queryRaw<FoundUser[]>(selectUsers(mine));
  if (!user) throw new Refusal('not-found', { detail: 'user-not-found' });
  return user;
}
