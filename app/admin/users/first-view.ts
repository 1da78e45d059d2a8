import type { AdminActor } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { getDomain } from '@/lib/operations/domains/get';
import { listDomains } from '@/lib/operations/domains/list';
import { listUsers } from '@/lib/operations/users/list';

/** What is refused here the browser asks again, and tells why. */
export function orNull<T>(answer: Promise<T>): Promise<T | null> {
  return answer.catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
}

export function firstDomain(actor: AdminActor, domain: string) {
  return orNull(getDomain(actor, { domain }));
}

type Listed = { domain: string; q: string; after: string | null; limit: number };

export function firstUsers(actor: AdminActor, { domain, q, after, limit }: Listed) {
  return orNull(listUsers(actor, { domain, limit, ...(q && { q }), ...(after && { after }) }));
}

/** Where the page begins: the domain that was looked at last, else the first with users, else the first. */
export async function homeDomain(actor: AdminActor, remembered: string | undefined): Promise<string | null> {
  const known = remembered === undefined ? null : await firstDomain(actor, remembered);
  if (known) return known.name;
  const { items } = await listDomains(actor, {});
  return (items.find(({ userCount }) => userCount > 0) ?? items[0])?.name ?? null;
}
