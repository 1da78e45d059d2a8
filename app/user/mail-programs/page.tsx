import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MailProgramsScreen } from '@/components/mail-programs/mail-programs-screen';
import { requireUser } from '@/lib/auth/page';
import { getMyMailPrograms } from '@/lib/operations/my-mail-programs/get';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mailPrograms'))('title') };
}

export default async function MailProgramsPage() {
  const actor = await requireUser('/user/mail-programs');
  return <MailProgramsScreen {...(await getMyMailPrograms(actor, {}))} />;
}
