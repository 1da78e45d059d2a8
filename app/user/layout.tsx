import { cookies } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { QueryProvider } from '@/components/query/query-provider';
import { UserShell } from '@/components/shell/user-shell';
import { clientMessages } from '@/i18n/client-messages';
import { lookUpUser } from '@/lib/auth/page';

/** The shell for who is signed in. Anybody else is sent away by the page itself, which knows where it is. */
export default async function UserLayout({ children }: { children: ReactNode }) {
  const user = await lookUpUser();
  if (user === null) return children;
  const { address, name, mustChangePassword } = user;
  const narrow = (await cookies()).get('postroom-menu')?.value === 'narrow';
  return (
    <NextIntlClientProvider messages={clientMessages(await getMessages(), 'user')}>
      <QueryProvider>
        <UserShell user={{ address, name, mustChangePassword }} narrow={narrow}>
          {children}
        </UserShell>
      </QueryProvider>
    </NextIntlClientProvider>
  );
}
