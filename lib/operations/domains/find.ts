import { type Administrator, scopeOf } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { type Database, db } from '@/lib/db/client';
import { domainsWithin } from '@/lib/db/scope';

/** The domain, if it exists for this actor; else it does not exist. */
export async function findDomain(actor: Administrator, name: string, tx: Database = db()) {
  const domain = await tx.domain.findFirst({
    where: { AND: [{ name }, domainsWithin(scopeOf(actor))] },
    include: { tenant: { select: { name: true } } },
  });
  if (!domain) throw new Refusal('not-found', { detail: 'domain-not-found' });
  return domain;
}
