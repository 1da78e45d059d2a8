import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { firstPage, paramsOf, type Search } from '@/app/admin/first-page';
import { AliasDomainsScreen } from '@/components/alias-domains/alias-domains-screen';
import { listedOf, searchOf } from '@/components/list/listed';
import { requireAdmin } from '@/lib/auth/page';
import { listAliasDomains } from '@/lib/operations/alias-domains/list';
import { canManageAliasDomains } from '@/lib/operations/alias-domains/policy';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('aliasDomains'))('title') };
}

export default async function AliasDomainsPage(search: Search) {
  const listed = listedOf(await paramsOf(search));
  const actor = await requireAdmin(`/admin/domains/aliases${searchOf(listed)}`);
  const first = await firstPage(listed, (asked) => listAliasDomains(actor, asked));
  return <AliasDomainsScreen first={first} canCreate={canManageAliasDomains(actor)} />;
}
