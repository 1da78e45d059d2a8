import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { landingPath } from '@/components/sign-in/landing';
import { SignInScreen } from '@/components/sign-in/sign-in-screen';
import { lookUpUser } from '@/lib/auth/page';

type Props = { searchParams: Promise<{ to?: string | string[]; refused?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') };
}

/** Outside app/user, whose layout brings the menu and all that it loads. */
export default async function SignInPage({ searchParams }: Props) {
  const { to, refused } = await searchParams;
  const landing = landingPath('user', to);
  if (await lookUpUser()) redirect(landing);
  return <SignInScreen door="user" landing={landing} ticketRefused={refused === 'ticket'} />;
}
