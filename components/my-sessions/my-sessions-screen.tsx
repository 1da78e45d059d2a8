'use client';

import { Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { ProblemAlert } from '@/components/query/problem-alert';
import type { SessionsView } from '@/lib/operations/my-sessions/view';
import { BrowserList } from './browser-list';
import { LogOutButton } from './log-out-button';
import { MailConnectionList } from './mail-connection-list';
import classes from './my-sessions-screen.module.css';
import { useMySessions } from './use-my-sessions';

/** Where one is signed in. `first`: as the server saw it when it made the page. */
export function MySessionsScreen({ first }: { first: SessionsView }) {
  const t = useTranslations('mySessions');
  const { data, error } = useMySessions(first);
  return (
    <div className={classes.root}>
      <header className={classes.header}>
        <div>
          <Title order={1}>{t('title')}</Title>
          <p className={classes.intro}>{t('intro')}</p>
        </div>
        <LogOutButton />
      </header>
      {error && <ProblemAlert error={error} />}
      <section aria-labelledby="browsers">
        <h2 id="browsers" className={classes.heading}>
          {t('browsers')}
        </h2>
        <BrowserList sessions={data.web} />
      </section>
      <section aria-labelledby="programs">
        <h2 id="programs" className={classes.heading}>
          {t('programs')}
        </h2>
        <MailConnectionList sessions={data.mail} mailServer={data.mailServer} />
      </section>
    </div>
  );
}
