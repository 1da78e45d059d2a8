import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { firstPage, paramsOf, type Search } from '@/app/admin/first-page';
import { homeDomain } from '@/app/admin/users/first-view';
import { AliasesScreen } from '@/components/aliases/aliases-screen';
import { aliasesHref, aliasesViewOf } from '@/components/aliases/aliases-view';
import { NoDomain } from '@/components/users/no-domain';
import { DOMAIN_COOKIE } from '@/components/users/remembered-domain';
import { requireAdmin } from '@/lib/auth/page';
import { toUnicodeDomain } from '@/lib/core/unicode';
import { listAliases } from '@/lib/operations/aliases/list';
import { canCreateAlias } from '@/lib/operations/aliases/policy';
import { canCreateDomain } from '@/lib/operations/domains/policy';

export async function generateMetadata(search: Search): Promise<Metadata> {
  const { domain } = aliasesViewOf(await paramsOf(search), '');
  const title = (await getTranslations('aliases'))('title');
  return { title: domain === '' ? title : `${title} · ${toUnicodeDomain(domain)}` };
}

export default async function AliasesPage(search: Search) {
  const view = aliasesViewOf(await paramsOf(search), '');
  const actor = await requireAdmin(aliasesHref(view));
  if (view.domain === '') {
    const home = await homeDomain(actor, (await cookies()).get(DOMAIN_COOKIE)?.value);
    if (home === null) return <NoDomain noun="aliases" canCreateDomain={canCreateDomain(actor)} />;
    redirect(aliasesHref({ ...view, domain: home }));
  }
  const first = await firstPage(view, (asked) => listAliases(actor, asked));
  return <AliasesScreen home={view.domain} first={first} canCreate={canCreateAlias(actor)} />;
}
