import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { firstPage, paramsOf, type Search } from '@/app/admin/first-page';
import { listedOf, searchOf } from '@/components/list/listed';
import { TenantsScreen } from '@/components/tenants/tenants-screen';
import { requireAdmin } from '@/lib/auth/page';
import { listTenants } from '@/lib/operations/tenants/list';
import { canManageTenants } from '@/lib/operations/tenants/policy';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tenants'))('title') };
}

export default async function TenantsPage(search: Search) {
  const listed = listedOf(await paramsOf(search));
  const actor = await requireAdmin(`/admin/tenants${searchOf(listed)}`);
  if (!canManageTenants(actor)) notFound();
  const first = await firstPage(listed, (asked) => listTenants(actor, asked));
  return <TenantsScreen first={first} />;
}
