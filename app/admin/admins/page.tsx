import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { firstPage, paramsOf, type Search } from '@/app/admin/first-page';
import { AdminsScreen } from '@/components/admins/admins-screen';
import { listedOf, searchOf } from '@/components/list/listed';
import { requireAdmin } from '@/lib/auth/page';
import { listAdmins } from '@/lib/operations/admins/list';
import { canSeeAdmins, rolesGrantedBy } from '@/lib/operations/admins/policy';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admins'))('title') };
}

export default async function AdminsPage(search: Search) {
  const listed = listedOf(await paramsOf(search));
  const actor = await requireAdmin(`/admin/admins${searchOf(listed)}`);
  if (!canSeeAdmins(actor)) notFound();
  const first = await firstPage(listed, (asked) => listAdmins(actor, asked));
  return <AdminsScreen first={first} roles={rolesGrantedBy(actor)} />;
}
