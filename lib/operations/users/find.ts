import { type Administrator, scopeOf } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { type Database, db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { domainsWithinSql } from '@/lib/db/scope';
import type { UserRow } from './view';

export type FoundUser = UserRow & { id: string; tenantId: string; domainId: string };

/** Users as the views show them, with what Dovecot wrote of their use; `u` and `d` can be named in `condition`. */
export function selectUsers(condition: Prisma.Sql, limit: number): Prisma.Sql {
  return Prisma.sql`
    SELECT u.id, u.tenant_id AS "tenantId", u.domain_id AS "domainId", u.address, u.name, u.active,
           u.quota_bytes AS "quotaBytes", coalesce(m.bytes, 0) AS "usedBytes",
           u.must_change_password AS "mustChangePassword", u.password_changed_at AS "passwordChangedAt",
           u.created_at AS "createdAt", u.updated_at AS "updatedAt", u.version
    FROM users u JOIN domains d ON d.id = u.domain_id LEFT JOIN mailbox_usage m ON m.address = u.address
    WHERE ${condition} ORDER BY u.address LIMIT ${limit}`;
}

/** The user, if he exists for this actor; else he does not exist. */
export async function findUser(
  actor: Administrator,
  address: string,
  tx: Database = db(),
): Promise<FoundUser> {
  const mine = Prisma.sql`u.address = ${address} AND ${domainsWithinSql(scopeOf(actor))}`;
  const [user] = await tx.$queryRaw<FoundUser[]>(selectUsers(mine, 1));
  if (!user) throw new Refusal('not-found', { detail: 'user-not-found' });
  return user;
}
