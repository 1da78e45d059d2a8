import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MySessionsScreen } from '@/components/my-sessions/my-sessions-screen';
import { requireUser } from '@/lib/auth/page';
import { listMySessions } from '@/lib/operations/my-sessions/list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mySessions'))('title') };
}

export default async function SessionsPage() {
  const actor = await requireUser('/user/sessions');
  return <MySessionsScreen first={await listMySessions(actor, {})} />;
}
