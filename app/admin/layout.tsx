import { cookies } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { QueryProvider } from '@/components/query/query-provider';
import { AdminShell } from '@/components/shell/admin-shell';
import { clientMessages } from '@/i18n/client-messages';
import { lookUpAdmin } from '@/lib/auth/page';
import { hiddenPages } from './hidden-pages';

/** The shell for who is signed in. Anybody else is sent away by the page itself, which knows where it is. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const admin = await lookUpAdmin();
  if (admin === null) return children;
  const { username, name, role, mustChangePassword, mustAddSecondFactor } = admin;
  const narrow = (await cookies()).get('postroom-menu')?.value === 'narrow';
  return (
    <NextIntlClientProvider messages={clientMessages(await getMessages(), 'admin')}>
      <QueryProvider>
        <AdminShell
          admin={{ username, name, role, hasToDoFirst: mustChangePassword || mustAddSecondFactor }}
          hidden={hiddenPages(admin)}
          narrow={narrow}
        >
          {children}
        </AdminShell>
      </QueryProvider>
    </NextIntlClientProvider>
  );
}
