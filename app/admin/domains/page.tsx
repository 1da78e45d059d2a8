import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { firstPage, paramsOf, type Search } from '@/app/admin/first-page';
import { DomainsScreen } from '@/components/domains/domains-screen';
import { listedOf, searchOf } from '@/components/list/listed';
import { requireAdmin } from '@/lib/auth/page';
import { listDomains } from '@/lib/operations/domains/list';
import { canCreateDomain } from '@/lib/operations/domains/policy';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('domains'))('title') };
}

export default async function DomainsPage(search: Search) {
  const listed = listedOf(await paramsOf(search));
  const actor = await requireAdmin(`/admin/domains${searchOf(listed)}`);
  const first = await firstPage(listed, (asked) => listDomains(actor, asked));
  return <DomainsScreen first={first} canCreate={canCreateDomain(actor)} />;
}
