'use client';

import { Tabs, Title } from '@mantine/core';
import { IconArrowLeft, IconUserCircle } from '@tabler/icons-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DOORS } from '@/components/sign-in/doors';
import { toUnicodeAddress } from '@/lib/core/unicode';
import type { MeView } from '@/lib/operations/me/view';
import { AccountKeys } from './account-keys';
import classes from './my-account-screen.module.css';
import { PasswordSection } from './password-section';
import { ProfileForm } from './profile-form';

/** What one can change of oneself in the Webmail. `me`: as the server saw it when it made the page. */
export function MyAccountScreen({ me }: { me: MeView }) {
  const t = useTranslations('myAccount');
  return (
    <div className={classes.root}>
      <Link className={classes.back} href={DOORS.mail.home}>
        <IconArrowLeft size={16} aria-hidden />
        {t('back')}
      </Link>
      <div>
        <Title order={1}>{t('title')}</Title>
        <p className={classes.address}>{toUnicodeAddress(me.address)}</p>
      </div>
      <Tabs defaultValue="account">
        <Tabs.List>
          <Tabs.Tab value="account" leftSection={<IconUserCircle size={18} aria-hidden />}>
            {t('tab.account')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="account" className={classes.panel}>
          <section className={classes.section} aria-labelledby="profile">
            <h2 id="profile" className={classes.heading}>
              {t('profile.title')}
            </h2>
            <ProfileForm me={me} />
          </section>
          <PasswordSection address={me.address} />
        </Tabs.Panel>
      </Tabs>
      <AccountKeys />
    </div>
  );
}
