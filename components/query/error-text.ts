import { useTranslations } from 'next-intl';
import { ApiError } from './api';

/** The sentence that tells a person why it did not work. */
export function useErrorText(): (error: Error) => string {
  const t = useTranslations('errors');
  return (error) => {
    if (!(error instanceof ApiError)) return t('unknown');
    if (error.status === 0) return t(navigator.onLine ? 'unreachable' : 'offline');
    return error.detail || t('unknown');
  };
}
