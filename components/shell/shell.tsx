import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { Door } from '@/components/sign-in/doors';
import { OfflineNotice } from './offline-notice';
import { PhoneMenu } from './phone-menu';
import classes from './shell.module.css';
import type { Account, Side } from './side';
import { SideMenu } from './side-menu';
import { Toasts } from './toasts';

type Props = {
  side: Side;
  account: Account;
  narrow: boolean;
  /** What floats over every page of this panel. */
  floating?: ReactNode;
  children: ReactNode;
};

function rememberMenu(door: Door, narrow: boolean): void {
  const value = narrow ? 'narrow' : 'wide';
  // biome-ignore lint/suspicious/noDocumentCookie: the server draws the menu as it was left; cookieStore wants HTTPS
  document.cookie = `postroom-menu=${value}; path=/${door}; max-age=31536000; samesite=lax`;
}

/** Menu, content, and what floats over every page. */
export function Shell({ side, account, narrow: initiallyNarrow, floating, children }: Props) {
  const t = useTranslations('shell');
  const [narrow, setNarrow] = useState(initiallyNarrow);

  function toggle() {
    setNarrow(!narrow);
    rememberMenu(side.door, !narrow);
  }

  return (
    <div className={classes.root} data-narrow={narrow || undefined}>
      <a className={classes.skip} href="#content">
        {t('skip')}
      </a>
      <SideMenu side={side} account={account} narrow={narrow} onToggle={toggle} />
      <PhoneMenu side={side} account={account} />
      <main id="content" className={classes.main} tabIndex={-1}>
        <OfflineNotice />
        {children}
      </main>
      <Toasts />
      {floating}
    </div>
  );
}
