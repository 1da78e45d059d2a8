'use client';

import { Title } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MyPasswordForm } from '@/components/my-password/my-password-form';
import { SecondFactorSection } from '@/components/second-factor/second-factor-section';
import { Notice } from '@/components/ui/notice';
import { useToast } from '@/components/ui/use-toast';
import type { AccountView } from '@/lib/operations/account/view';
import classes from './account-screen.module.css';
import { NameForm } from './name-form';
import { RecoveryAddressSection } from './recovery-address-section';

/** What has to be done before anything else; one thing at a time. */
function firstOf({ mustChangePassword, secondFactor: { required, active } }: AccountView) {
  if (mustChangePassword) return 'mustChange';
  return required && !active ? 'mustAdd' : null;
}

/** One's own name, password and second factor, as an admin. Who must do something about one of them is asked for that alone. */
export function AccountScreen({ account }: { account: AccountView }) {
  const t = useTranslations('adminAccount');
  const role = useTranslations('shell.role')(account.role);
  const first = firstOf(account);
  return (
    <div className={classes.root}>
      <div>
        <Title order={1}>{t('title')}</Title>
        <p className={classes.text}>
          <bdi>{[account.username, role, account.tenant].filter(Boolean).join(' · ')}</bdi>
        </p>
      </div>
      {first && (
        <Notice tone="pending" role="status" title={t(`${first}.title`)}>
          {t(`${first}.text`)}
        </Notice>
      )}
      {!first && <NameForm saved={account.name} />}
      {first !== 'mustAdd' && <PasswordSection username={account.username} />}
      {first !== 'mustChange' && <SecondFactorSection account={account} />}
      {!first && (account.sendsLetters || account.recoveryAddress) && (
        <RecoveryAddressSection address={account.recoveryAddress} />
      )}
    </div>
  );
}

function PasswordSection({ username }: { username: string }) {
  const t = useTranslations('adminAccount.password');
  const router = useRouter();
  const toast = useToast();
  const [count, setCount] = useState(0);

  function onChanged({ panelSessionsEnded }: { panelSessionsEnded: number }) {
    toast({ message: t('done', { count: panelSessionsEnded }) });
    setCount(count + 1);
    // The menu may have grown: everything is open to who had to change it first.
    router.refresh();
  }

  return (
    <section aria-labelledby="password">
      <h2 id="password" className={classes.heading}>
        {t('title')}
      </h2>
      <p className={classes.text}>{t('text')}</p>
      <MyPasswordForm key={count} address={username} path="/api/v1/account/password" onChanged={onChanged} />
    </section>
  );
}
