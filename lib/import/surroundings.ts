import type { Scope } from '@/lib/core/actor';
import { domainOf } from '@/lib/core/address';
import { type Database, db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { domainsWithinSql } from '@/lib/db/scope';
import type { Holder } from './forecast';
import type { Home } from './room';

type HomeRow = Record<keyof Home, unknown>;

const NUMBERS = ['defaultQuotaBytes', 'maxQuotaBytes', 'tenantMaxQuotaBytes', 'tenantAllottedBytes'] as const;

function numbered(row: HomeRow): Home {
  const numbers = NUMBERS.map((name) => [name, row[name] === null ? null : Number(row[name])]);
  return { ...row, ...Object.fromEntries(numbers) } as Home;
}

/** The domains of these addresses that exist for this scope, by name. */
export async function findHomes(scope: Scope, addresses: string[], tx: Database = db()) {
  const names = [...new Set(addresses.map(domainOf))];
  const rows = await tx.$queryRaw<HomeRow[]>`
    SELECT d.id, d.name, d.tenant_id AS "tenantId", d.default_quota_bytes AS "defaultQuotaBytes",
           d.max_quota_bytes AS "maxQuotaBytes", d.max_users AS "maxUsers", d.user_count AS "userCount",
           t.max_users AS "tenantMaxUsers", t.user_count AS "tenantUserCount",
           t.max_quota_bytes AS "tenantMaxQuotaBytes", t.allotted_bytes AS "tenantAllottedBytes"
    FROM domains d JOIN tenants t ON t.id = d.tenant_id WHERE d.name = ANY(${names}) AND ${domainsWithinSql(scope)}`;
  return new Map(rows.map((row) => [String(row.name), numbered(row)]));
}

/** Who has these addresses in these domains, by address. `lines`: a statement of `address` and `password_hash`. */
export async function findHolders(homes: Map<string, Home>, lines: Prisma.Sql, tx: Database = db()) {
  const ids = [...homes.values()].map(({ id }) => id);
  const rows = await tx.$queryRaw<Holder[]>`
    SELECT /* planned anew */ a.address, a.kind, u.id, u.name, u.quota_bytes AS "quotaBytes", u.active,
           u.must_change_password AS "mustChangePassword", u.password_hash = l.password_hash AS "sameHash"
    FROM (${lines}) l JOIN domains d ON d.id = ANY(${ids}::uuid[]) AND d.name = split_part(l.address, '@', 2)
      JOIN addresses a ON a.address = l.address LEFT JOIN users u ON u.address = l.address AND u.domain_id = d.id`;
  return new Map(rows.map((row) => [row.address, row]));
}

/** The same statement of lines that are not in the database. */
export function asLines(lines: { address: string; passwordHash: string | null }[]): Prisma.Sql {
  const addresses = lines.map(({ address }) => address);
  const hashes = lines.map(({ passwordHash }) => passwordHash ?? '');
  return Prisma.sql`SELECT unnest(${addresses}::text[]) AS address, unnest(${hashes}::text[]) AS password_hash`;
}
