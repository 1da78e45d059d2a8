import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { ApiError, api } from '@/components/query/api';
import { useErrorText } from '@/components/query/error-text';
import { useToast } from '@/components/ui/use-toast';
import { MY_SESSIONS, MY_SESSIONS_PATH } from './use-my-sessions';

/** Ends one browser's session. One that is gone already is as good. */
export function useSessionEnd(name: string) {
  const t = useTranslations('mySessions');
  const cache = useQueryClient();
  const toast = useToast();
  const textOf = useErrorText();
  return useMutation({
    async mutationFn(id: string) {
      await api(`${MY_SESSIONS_PATH}/${id}`, { method: 'DELETE' }).catch((error: unknown) => {
        if (!(error instanceof ApiError && error.status === 404)) throw error;
      });
    },
    onError: (error) => toast({ color: 'red', message: textOf(error) }),
    onSuccess: () => toast({ message: t('ended', { name }) }),
    onSettled() {
      document.getElementById('content')?.focus({ preventScroll: true });
      return cache.invalidateQueries({ queryKey: MY_SESSIONS });
    },
  });
}
