import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { MailShell } from '@/components/mail/mail-shell';
import { QueryProvider } from '@/components/query/query-provider';
import { clientMessages } from '@/i18n/client-messages';
import { lookUpUser } from '@/lib/auth/page';
import { getMe } from '@/lib/operations/me/get';

/** The shell for who is signed in. Anybody else is sent away by the page itself, which knows where it is. */
export default async function MailLayout({ children }: { children: ReactNode }) {
  const user = await lookUpUser();
  if (user === null) return children;
  const { address, name, signature } = await getMe(user, {});
  return (
    <NextIntlClientProvider messages={clientMessages(await getMessages(), 'mail')}>
      <QueryProvider>
        <MailShell user={{ address, name, signature }}>{children}</MailShell>
      </QueryProvider>
    </NextIntlClientProvider>
  );
}
