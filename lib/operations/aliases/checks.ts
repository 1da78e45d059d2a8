import { type Administrator, scopeOf } from '@/lib/core/actor';
import { invalid } from '@/lib/core/refusal';
import type { Database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { domainsWithinSql } from '@/lib/db/scope';

/**
 * A target in one of the actor's own domains must be an address there. Looked at after the alias is written, as Postfix
 * will see it; a domain of somebody else is to him like any other in the world.
 */
export async function checkTargets(
  tx: Database,
  actor: Administrator,
  address: string,
  targets: string[],
): Promise<void> {
  const [missing] = await tx.$queryRaw<{ target: string }[]>(Prisma.sql`
    SELECT s.target FROM alias_steps s JOIN domains d ON d.id = s.domain_id
    WHERE s.address = ${address} AND s.next IS NULL AND ${domainsWithinSql(scopeOf(actor))} LIMIT 1`);
  if (missing) throw invalid(`targets.${targets.indexOf(missing.target)}`, 'target-not-found');
}
