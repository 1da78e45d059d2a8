import { Alert } from '@mantine/core';
import { IconAlertCircle, IconClock } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useErrorText } from '@/components/query/error-text';

type Props = { error: Error | null; waitSeconds: number };

/** Why one is not signed in. The seconds are counted for the eye only: read out each second they would stop all else. */
export function SignInProblem({ error, waitSeconds }: Props) {
  const t = useTranslations('signIn');
  const textOf = useErrorText();
  if (waitSeconds > 0) {
    return (
      <Alert color="yellow" icon={<IconClock size={18} aria-hidden />} role="alert">
        {t('tooMany')} <span aria-live="off">{t('wait', { seconds: waitSeconds })}</span>
      </Alert>
    );
  }
  return (
    error && (
      <Alert color="red" icon={<IconAlertCircle size={18} aria-hidden />} role="alert">
        {textOf(error)}
      </Alert>
    )
  );
}
