import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MyPasswordScreen } from '@/components/my-password/my-password-screen';
import { requireUser } from '@/lib/auth/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('myPassword'))('title') };
}

export default async function PasswordPage() {
  const { address, mustChangePassword } = await requireUser('/user/password');
  return <MyPasswordScreen address={address} mustChange={mustChangePassword} />;
}
