import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountScreen } from '@/components/account/account-screen';
import { requireAdmin } from '@/lib/auth/page';
import { getAccount } from '@/lib/operations/account/get';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('adminAccount'))('title') };
}

export default async function AccountPage() {
  const actor = await requireAdmin('/admin/account');
  return <AccountScreen account={await getAccount(actor, {})} />;
}
