import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { homeDomain, orNull } from '@/app/admin/users/first-view';
import { AliasesScreen } from '@/components/aliases/aliases-screen';
import { type AliasesView, aliasesHref, aliasesViewOf } from '@/components/aliases/aliases-view';
import { ROWS_A_PAGE } from '@/components/list/use-page';
import { NoDomain } from '@/components/users/no-domain';
import { DOMAIN_COOKIE } from '@/components/users/remembered-domain';
import { requireAdmin } from '@/lib/auth/page';
import { toUnicodeDomain } from '@/lib/core/unicode';
import { listAliases } from '@/lib/operations/aliases/list';
import { canCreateAlias } from '@/lib/operations/aliases/policy';
import { canCreateDomain } from '@/lib/operations/domains/policy';

type Search = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Search> };

async function viewOf(searchParams: Promise<Search>): Promise<AliasesView> {
  const search = await searchParams;
  return aliasesViewOf({ get: (name) => [search[name]].flat()[0] ?? null }, '');
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { domain } = await viewOf(searchParams);
  const title = (await getTranslations('aliases'))('title');
  return { title: domain === '' ? title : `${title} · ${toUnicodeDomain(domain)}` };
}

export default async function AliasesPage({ searchParams }: Props) {
  const view = await viewOf(searchParams);
  const actor = await requireAdmin(aliasesHref(view));
  if (view.domain === '') {
    const home = await homeDomain(actor, (await cookies()).get(DOMAIN_COOKIE)?.value);
    if (home === null) return <NoDomain noun="aliases" canCreateDomain={canCreateDomain(actor)} />;
    redirect(aliasesHref({ ...view, domain: home }));
  }
  const { domain, q, after } = view;
  const asked = { domain, limit: ROWS_A_PAGE, ...(q && { q }), ...(after && { after }) };
  const page = await orNull(listAliases(actor, asked));
  return <AliasesScreen home={domain} first={page && { ...view, page }} canCreate={canCreateAlias(actor)} />;
}
