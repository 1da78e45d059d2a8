'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AccountMenu } from '@/components/mail-account/account-menu';
import { OfflineNotice } from '@/components/shell/offline-notice';
import { Toasts } from '@/components/shell/toasts';
import { Mark } from '@/components/ui/mark';
import classes from './mail-shell.module.css';

const ComposeDock = dynamic(
  () => import('@/components/compose/compose-dock').then((file) => file.ComposeDock),
  {
    ssr: false,
  },
);

type Props = { user: { address: string; name: string; signature: string }; children: ReactNode };

/** The bar of the Webmail, the content, and what floats over every page. */
export function MailShell({ user, children }: Props) {
  const t = useTranslations();
  return (
    <div className={classes.root}>
      <a className={classes.skip} href="#content">
        {t('shell.skip')}
      </a>
      <nav className={classes.bar} aria-label={t('shell.navigation')}>
        <Link className={classes.brand} href="/mail" aria-label={t('mail.home')}>
          <Mark size={24} />
          Postroom
        </Link>
        <AccountMenu user={user} />
      </nav>
      <main id="content" className={classes.main} tabIndex={-1}>
        <OfflineNotice />
        {children}
      </main>
      <Toasts />
      <ComposeDock me={user} />
    </div>
  );
}
