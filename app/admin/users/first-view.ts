import { orNull } from '@/app/admin/first-page';
import type { AdminActor } from '@/lib/core/actor';
import { getDomain } from '@/lib/operations/domains/get';
import { listDomains } from '@/lib/operations/domains/list';

export function firstDomain(actor: AdminActor, domain: string) {
  return orNull(getDomain(actor, { domain }));
}

/** Where the page begins: the domain that was looked at last, else the first with users, else the first. */
export async function homeDomain(actor: AdminActor, remembered: string | undefined): Promise<string | null> {
  const known = remembered === undefined ? null : await firstDomain(actor, remembered);
  if (known) return known.name;
  const { items } = await listDomains(actor, {});
  return (items.find(({ userCount }) => userCount > 0) ?? items[0])?.name ?? null;
}
