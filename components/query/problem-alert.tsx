import { Anchor } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { hasSessionEnded } from './api';
import { useErrorText } from './error-text';
import { signInHref } from './session-end';

/** Why a form was not saved. Where the session has ended it offers to sign in elsewhere, so that nothing typed is lost. */
export function ProblemAlert({ error }: { error: Error }) {
  const t = useTranslations('errors');
  const textOf = useErrorText();
  const ended = hasSessionEnded(error);
  return (
    <Notice role="alert" tone="problem" icon={<IconAlertCircle size={18} aria-hidden />}>
      <span>
        {ended ? t('sessionEnded') : textOf(error)}{' '}
        {ended && (
          <Anchor href={signInHref()} target="_blank" inherit underline="always">
            {t('signInElsewhere')}
          </Anchor>
        )}
      </span>
    </Notice>
  );
}
