import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MyAccountScreen } from '@/components/mail-account/my-account-screen';
import { requireUser } from '@/lib/auth/page';
import { getMe } from '@/lib/operations/me/get';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('myAccount'))('title') };
}

export default async function MyAccountPage() {
  const actor = await requireUser('/mail/account');
  return <MyAccountScreen me={await getMe(actor, {})} />;
}
