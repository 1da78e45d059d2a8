'use client';

import { Title } from '@mantine/core';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Notice } from '@/components/ui/notice';
import type { Changed } from './changed-password-notice';
import { MyPasswordForm } from './my-password-form';
import classes from './my-password-screen.module.css';

const ChangedPasswordNotice = dynamic(
  () => import('./changed-password-notice').then((file) => file.ChangedPasswordNotice),
  { ssr: false },
);

type Props = { address: string; mustChange: boolean };

export function MyPasswordScreen({ address, mustChange }: Props) {
  const t = useTranslations('myPassword');
  const router = useRouter();
  const [changed, setChanged] = useState<Changed | null>(null);
  const [count, setCount] = useState(0);

  function onChanged(change: Changed) {
    setChanged(change);
    setCount(count + 1);
    // The menu may have grown: everything is open to who had to change it first.
    router.refresh();
  }

  return (
    <div className={classes.root}>
      <div>
        <Title order={1}>{t('title')}</Title>
        <p className={classes.intro}>{t('intro')}</p>
      </div>
      {mustChange && !changed && (
        <Notice tone="pending" role="status" title={t('mustChange.title')}>
          {t('mustChange.text')}
        </Notice>
      )}
      {changed && <ChangedPasswordNotice {...changed} />}
      <MyPasswordForm key={count} address={address} onChanged={onChanged} onBegin={() => setChanged(null)} />
    </div>
  );
}
