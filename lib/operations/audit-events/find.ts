import { type Administrator, type Scope, scopeOf } from '@/lib/core/actor';
import { invalid } from '@/lib/core/refusal';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { domainsWithinSql } from '@/lib/db/scope';
import { beginsWith } from '@/lib/db/search';
import type { AuditFilters } from './schema';
import type { AuditEventRow } from './view';

/** Of the events, those that exist for this scope: of a domain admin his domains', nothing else of their tenant's. */
function eventsWithinSql(scope: Scope): Prisma.Sql {
  switch (scope.kind) {
    case 'everything':
      return Prisma.sql`true`;
    case 'tenant':
      return Prisma.sql`e.tenant_id = ${scope.tenantId}::uuid`;
    case 'domains':
    case 'listed':
      return Prisma.sql`e.domain_id IN (SELECT d.id FROM domains d WHERE ${domainsWithinSql(scope)})`;
  }
}

/** As the migrations index it. */
const loweredColumn = (name: Prisma.Sql) => Prisma.sql`lower(${name} COLLATE "und-x-icu") COLLATE "C"`;
const ACTOR = loweredColumn(Prisma.sql`e.actor_name`);
const TARGET = loweredColumn(Prisma.sql`e.target`);

/** As either form of a domain's name begins, of those that exist for this scope. */
function inDomains(scope: Scope, name: string): Prisma.Sql {
  const either = [Prisma.sql`d.name`, loweredColumn(Prisma.sql`d.unicode_name`)].map((form) =>
    beginsWith(form, name),
  );
  return Prisma.sql`e.domain_id IN
    (SELECT d.id FROM domains d WHERE ${domainsWithinSql(scope)} AND (${Prisma.join(either, ' OR ')}))`;
}

/** The conditions of who asks and of what is asked for. */
export function auditConditions(actor: Administrator, asked: AuditFilters): Prisma.Sql {
  const scope = scopeOf(actor);
  const conditions = [eventsWithinSql(scope)];
  if (asked.domain) conditions.push(inDomains(scope, asked.domain));
  if (asked.admin) conditions.push(beginsWith(ACTOR, asked.admin));
  if (asked.user) conditions.push(beginsWith(TARGET, asked.user));
  if (asked.action) conditions.push(Prisma.sql`e.action = ${asked.action}`);
  if (asked.from) conditions.push(Prisma.sql`e.at >= ${asked.from}`);
  if (asked.to) conditions.push(Prisma.sql`e.at <= ${asked.to}`);
  return Prisma.join(conditions, ' AND ');
}

/** The id after which a page goes on; '' is before the newest. */
export function beforeId(key: string): bigint | null {
  if (key === '') return null;
  if (!/^\d{1,18}$/.test(key)) throw invalid('after', 'cursor');
  return BigInt(key);
}

/** The newest events first, from the one before `before` on. */
export async function findAuditEvents(conditions: Prisma.Sql, before: bigint | null, limit: number) {
  const older = before === null ? Prisma.sql`true` : Prisma.sql`e.id < ${before}`;
  return db().$queryRaw<AuditEventRow[]>(Prisma.sql`
    SELECT e.id, e.at, e.action, e.actor_kind AS "actorKind", e.actor_name AS "actorName", e.target, t.name AS tenant,
           d.name AS domain, e.ip, e.request_id AS "requestId", e.detail
    FROM (SELECT e.* FROM audit_events e WHERE ${conditions} AND ${older} ORDER BY e.id DESC LIMIT ${limit}) e
      LEFT JOIN tenants t ON t.id = e.tenant_id LEFT JOIN domains d ON d.id = e.domain_id
    ORDER BY e.id DESC`);
}
