import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { firstPage, paramsOf, type Search } from '@/app/admin/first-page';
import { NoDomain } from '@/components/users/no-domain';
import { DOMAIN_COOKIE } from '@/components/users/remembered-domain';
import { UsersScreen } from '@/components/users/users-screen';
import { usersHref, usersViewOf } from '@/components/users/users-view';
import { requireAdmin } from '@/lib/auth/page';
import { toUnicodeDomain } from '@/lib/core/unicode';
import { canCreateDomain } from '@/lib/operations/domains/policy';
import { listUsers } from '@/lib/operations/users/list';
import { canCreateUser, canExportUsers } from '@/lib/operations/users/policy';
import { firstDomain, homeDomain } from './first-view';

export async function generateMetadata(search: Search): Promise<Metadata> {
  const { domain } = usersViewOf(await paramsOf(search), '');
  const title = (await getTranslations('users'))('title');
  return { title: domain === '' ? title : `${title} · ${toUnicodeDomain(domain)}` };
}

export default async function UsersPage(search: Search) {
  const view = usersViewOf(await paramsOf(search), '');
  const actor = await requireAdmin(usersHref(view));
  if (view.domain === '') {
    const home = await homeDomain(actor, (await cookies()).get(DOMAIN_COOKIE)?.value);
    if (home === null) return <NoDomain noun="users" canCreateDomain={canCreateDomain(actor)} />;
    redirect(usersHref({ ...view, domain: home }));
  }
  const { edit: _, ...listed } = view;
  const [domain, users] = await Promise.all([
    firstDomain(actor, view.domain),
    firstPage(listed, (asked) => listUsers(actor, asked)),
  ]);
  return (
    <UsersScreen
      home={view.domain}
      firstDomain={domain}
      firstUsers={users}
      canCreate={canCreateUser(actor)}
      canExport={canExportUsers(actor)}
    />
  );
}
