'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Palette } from '@/components/palette/palette';
import { Shortcuts } from '@/components/shortcuts/shortcuts';
import classes from './admin-shell.module.css';
import { OfflineNotice } from './offline-notice';
import { PhoneMenu } from './phone-menu';
import { SideMenu } from './side-menu';
import { Toasts } from './toasts';
import type { ShellAdmin } from './user-menu';

type Props = { admin: ShellAdmin; narrow: boolean; children: ReactNode };

function rememberMenu(narrow: boolean): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the server draws the menu as it was left; cookieStore wants HTTPS
  document.cookie = `postroom-menu=${narrow ? 'narrow' : 'wide'}; path=/admin; max-age=31536000; samesite=lax`;
}

/** Menu, content, and what floats over every page. */
export function AdminShell({ admin, narrow: initiallyNarrow, children }: Props) {
  const t = useTranslations('shell');
  const [narrow, setNarrow] = useState(initiallyNarrow);

  function toggle() {
    setNarrow(!narrow);
    rememberMenu(!narrow);
  }

  return (
    <div className={classes.root} data-narrow={narrow || undefined}>
      <a className={classes.skip} href="#content">
        {t('skip')}
      </a>
      <SideMenu admin={admin} narrow={narrow} onToggle={toggle} />
      <PhoneMenu admin={admin} />
      <main id="content" className={classes.main} tabIndex={-1}>
        <OfflineNotice />
        {children}
      </main>
      <Toasts />
      <Palette />
      <Shortcuts />
    </div>
  );
}
