import { type Administrator, scopeOf } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { db } from '@/lib/db/client';
import { domainsWithin } from '@/lib/db/scope';

/** The alias domain, if the domain that it mirrors exists for this actor; else it does not exist. */
export async function findAliasDomain(actor: Administrator, name: string) {
  const found = await db().aliasDomain.findFirst({
    where: { name, domain: domainsWithin(scopeOf(actor)) },
    include: { domain: { select: { name: true } } },
  });
  if (!found) throw new Refusal('not-found', { detail: 'alias-domain-not-found' });
  return found;
}
