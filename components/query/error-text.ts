import { useTranslations } from 'next-intl';
import { ApiError, isProofWanted } from './api';

/** The sentence that tells a person why it did not work. */
export function useErrorText(): (error: Error) => string {
  const t = useTranslations('errors');
  return (error) => {
    if (!(error instanceof ApiError)) return t('unknown');
    if (error.status === 0) return t(navigator.onLine ? 'unreachable' : 'offline');
    if (isProofWanted(error)) return t('notProven');
    return error.detail || t('unknown');
  };
}
