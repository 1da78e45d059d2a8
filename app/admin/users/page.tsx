import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ROWS_A_PAGE } from '@/components/list/use-page';
import { NoDomain } from '@/components/users/no-domain';
import { DOMAIN_COOKIE } from '@/components/users/remembered-domain';
import { UsersScreen } from '@/components/users/users-screen';
import { type UsersView, usersHref, usersViewOf } from '@/components/users/users-view';
import { requireAdmin } from '@/lib/auth/page';
import { toUnicodeDomain } from '@/lib/core/unicode';
import { canCreateDomain } from '@/lib/operations/domains/policy';
import { canCreateUser, canExportUsers } from '@/lib/operations/users/policy';
import { firstDomain, firstUsers, homeDomain } from './first-view';

type Search = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Search> };

async function viewOf(searchParams: Promise<Search>): Promise<UsersView> {
  const search = await searchParams;
  const params = { get: (name: string) => [search[name]].flat()[0] ?? null };
  return usersViewOf(params, '');
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { domain } = await viewOf(searchParams);
  const title = (await getTranslations('users'))('title');
  return { title: domain === '' ? title : `${title} · ${toUnicodeDomain(domain)}` };
}

export default async function UsersPage({ searchParams }: Props) {
  const view = await viewOf(searchParams);
  const actor = await requireAdmin(usersHref(view));
  if (view.domain === '') {
    const home = await homeDomain(actor, (await cookies()).get(DOMAIN_COOKIE)?.value);
    if (home === null) return <NoDomain noun="users" canCreateDomain={canCreateDomain(actor)} />;
    redirect(usersHref({ ...view, domain: home }));
  }
  const [domain, page] = await Promise.all([
    firstDomain(actor, view.domain),
    firstUsers(actor, { ...view, limit: ROWS_A_PAGE }),
  ]);
  const { q, after } = view;
  return (
    <UsersScreen
      home={view.domain}
      firstDomain={domain}
      firstUsers={page && { domain: view.domain, q, after, page }}
      canCreate={canCreateUser(actor)}
      canExport={canExportUsers(actor)}
    />
  );
}
