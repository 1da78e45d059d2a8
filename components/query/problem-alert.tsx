import { Alert, Anchor } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { ApiError } from './api';
import { signInHref } from './session-end';

/** The sentence that tells a person why it did not work. */
export function useErrorText(): (error: Error) => string {
  const t = useTranslations('errors');
  return (error) => {
    if (!(error instanceof ApiError)) return t('unknown');
    if (error.status === 0) return t(navigator.onLine ? 'unreachable' : 'offline');
    return error.detail || t('unknown');
  };
}

/** Why a form was not saved. Where the session has ended it offers to sign in elsewhere, so that nothing typed is lost. */
export function ProblemAlert({ error }: { error: Error }) {
  const t = useTranslations('errors');
  const textOf = useErrorText();
  const ended = error instanceof ApiError && error.status === 401;
  return (
    <Alert role="alert" color="red" icon={<IconAlertCircle size={18} aria-hidden />}>
      {ended ? t('sessionEnded') : textOf(error)}{' '}
      {ended && (
        <Anchor href={signInHref()} target="_blank" inherit underline="always">
          {t('signInElsewhere')}
        </Anchor>
      )}
    </Alert>
  );
}
