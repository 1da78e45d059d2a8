import { type Administrator, scopeOf } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { type Database, db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { domainsWithinSql, usersWithinSql } from '@/lib/db/scope';
import type { AliasRow } from './view';

export type FoundAlias = AliasRow & { id: string; tenantId: string; domainId: string };

/**
 * Aliases as the views show them. `addresses` is a statement of their addresses. Of a target in a domain that does not
 * exist for this actor nothing is told.
 */
export function selectAliases(actor: Administrator, addresses: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT a.id, a.tenant_id AS "tenantId", a.domain_id AS "domainId", a.address, a.targets, a.active,
           ARRAY(SELECT s.target FROM alias_steps s JOIN domains d ON d.id = s.domain_id
                 WHERE s.address = a.address AND NOT s.live AND ${domainsWithinSql(scopeOf(actor))}) AS "deadTargets",
           a.created_at AS "createdAt", a.updated_at AS "updatedAt", a.version
    FROM (${addresses}) page JOIN aliases a ON a.address = page.address ORDER BY a.address`;
}

/** The alias, if it exists for this actor; else it does not exist. */
export async function findAlias(
  actor: Administrator,
  address: string,
  tx: Database = db(),
): Promise<FoundAlias> {
  const mine = Prisma.sql`SELECT address FROM aliases WHERE address = ${address} AND ${usersWithinSql(scopeOf(actor))}`;
  const [alias] = await tx.$queryRaw<FoundAlias[]>(selectAliases(actor, mine));
  if (!alias) throw new Refusal('not-found', { detail: 'alias-not-found' });
  return alias;
}

/**
 * One of the targets of an alias, or of a user who forwards, that is no address though its domain exists for this actor. A
 * domain of somebody else is to him like any other in the world.
 */
export async function lookUpMissingTarget(
  tx: Database,
  actor: Administrator,
  address: string,
): Promise<string | null> {
  const [missing] = await tx.$queryRaw<{ target: string }[]>(Prisma.sql`
    SELECT s.target FROM alias_steps s JOIN domains d ON d.id = s.domain_id
    WHERE s.address = ${address} AND s.next IS NULL AND ${domainsWithinSql(scopeOf(actor))} LIMIT 1`);
  return missing?.target ?? null;
}
