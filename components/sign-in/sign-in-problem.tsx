import { IconAlertCircle, IconClock } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useErrorText } from '@/components/query/error-text';
import { Notice } from '@/components/ui/notice';

type Props = { error: Error | null; waitSeconds: number };

/** Why one is not signed in. The seconds are counted for the eye only: read out each second they would stop all else. */
export function SignInProblem({ error, waitSeconds }: Props) {
  const t = useTranslations('signIn');
  const textOf = useErrorText();
  if (waitSeconds > 0) {
    return (
      <Notice role="alert" tone="pending" icon={<IconClock size={18} aria-hidden />}>
        <span>
          {t('tooMany')} <span aria-live="off">{t('wait', { seconds: waitSeconds })}</span>
        </span>
      </Notice>
    );
  }
  return (
    error && (
      <Notice role="alert" tone="problem" icon={<IconAlertCircle size={18} aria-hidden />}>
        {textOf(error)}
      </Notice>
    )
  );
}
