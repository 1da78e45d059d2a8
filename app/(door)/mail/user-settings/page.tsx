import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { UserPanelPassage } from '@/components/mail-account/user-panel-passage';
import { lookUpUser } from '@/lib/auth/page';
import { surfaceUrl } from '@/lib/surfaces';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn.passage'))('title') };
}

/** User Settings: on one host the User Panel knows the session; another host needs a ticket. */
export default async function UserSettingsPage() {
  if (surfaceUrl('user').host === surfaceUrl('mail').host) redirect('/user');
  if (!(await lookUpUser())) redirect('/mail/sign-in?to=/mail/user-settings');
  return <UserPanelPassage />;
}
