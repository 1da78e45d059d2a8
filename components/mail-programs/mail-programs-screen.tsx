'use client';

import { Title } from '@mantine/core';
import { IconMailCog } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import type { MyMailProgramsView } from '@/lib/operations/my-mail-programs/view';
import classes from './mail-programs-screen.module.css';
import { ServerSettings } from './server-settings';

const KINDS = ['imap', 'submission', 'pop3'] as const;

/** What to enter in a mail program, to copy; or whom to ask for it. */
export function MailProgramsScreen({ username, programs }: MyMailProgramsView) {
  const t = useTranslations('mailPrograms');
  return (
    <div className={classes.root}>
      <div>
        <Title order={1}>{t('title')}</Title>
        {programs && <p className={classes.intro}>{t('intro')}</p>}
      </div>
      {programs === null && (
        <EmptyState icon={<IconMailCog size={32} stroke={1.5} />} title={t('unset.title')}>
          {t('unset.text')}
        </EmptyState>
      )}
      {KINDS.map((kind) => {
        const endpoint = programs?.[kind];
        return endpoint && <ServerSettings key={kind} kind={kind} endpoint={endpoint} username={username} />;
      })}
    </div>
  );
}
