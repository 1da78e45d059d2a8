import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MailScreen } from '@/components/mail/mail-screen';
import { mailHref, mailViewOf } from '@/components/mail/mail-view';
import { requireUser } from '@/lib/auth/page';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mail'))('title') };
}

/** The mailbox is asked by the browser: the page does not wait for the mail server. */
export default async function MailPage({ searchParams }: Props) {
  const search = await searchParams;
  const view = mailViewOf({ get: (name) => [search[name]].flat()[0] ?? null });
  await requireUser(mailHref(view));
  return <MailScreen />;
}
