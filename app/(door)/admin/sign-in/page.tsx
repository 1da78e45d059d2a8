import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { landingPath } from '@/components/sign-in/landing';
import { SignInScreen } from '@/components/sign-in/sign-in-screen';
import { lookUpAdmin } from '@/lib/auth/page';
import { offersPasswordResets } from '@/lib/operations/password-resets/policy';

type Props = { searchParams: Promise<{ to?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') };
}

/** Outside app/admin, whose layout brings the menu and all that it loads. */
export default async function SignInPage({ searchParams }: Props) {
  const landing = landingPath('admin', (await searchParams).to);
  if (await lookUpAdmin()) redirect(landing);
  const forgotten = offersPasswordResets() ? '/admin/forgot-password' : undefined;
  return <SignInScreen door="admin" landing={landing} forgotten={forgotten} />;
}
