import { type Administrator, scopeOf } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { type Database, db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { domainsWithin } from '@/lib/db/scope';
import { adminsFor } from '@/lib/operations/admins/find';

/** Beside the row, what the views show of it. */
export const withAdmin = {
  tenant: { select: { name: true } },
  admin: { select: { id: true, username: true, active: true, credentialVersion: true, tenantId: true } },
} satisfies Prisma.ApiKeyInclude;

/** Of the keys, those that exist for this admin: his own, and those of the admins who exist for him. */
export function apiKeysFor(actor: Administrator): Prisma.ApiKeyWhereInput {
  const admins = adminsFor(actor);
  // Of an OR Prisma forgets a condition that is empty, and with it those for whom everybody exists.
  if (actor.kind !== 'admin' || Object.keys(admins).length === 0) return { admin: admins };
  return { OR: [{ adminId: actor.id }, { admin: admins }] };
}

/** The key, if it exists for this admin; else it does not exist. */
export async function findApiKey(actor: Administrator, prefix: string, tx: Database = db()) {
  const found = await tx.apiKey.findFirst({
    where: { AND: [{ prefix }, apiKeysFor(actor)] },
    include: withAdmin,
  });
  if (!found) throw new Refusal('not-found', { detail: 'api-key-not-found' });
  return found;
}

/** The names, by id, of the domains that these keys are for; of none that does not exist for the actor. */
export async function domainNames(
  actor: Administrator,
  rows: { domainIds: string[] }[],
  tx: Database = db(),
): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ domainIds }) => domainIds))];
  if (ids.length === 0) return new Map();
  const mine = { AND: [{ id: { in: ids } }, domainsWithin(scopeOf(actor))] };
  const domains = await tx.domain.findMany({ where: mine, select: { id: true, name: true } });
  return new Map(domains.map(({ id, name }) => [id, name]));
}
