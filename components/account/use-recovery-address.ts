import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent } from 'react';
import { api } from '@/components/query/api';
import { useToast } from '@/components/ui/use-toast';

const PATH = '/api/v1/account/recovery-address';

/** The token of the mailed link that led here, once: the address bar forgets it. */
function takeToken(): string | null {
  const token = /^#recovery-address=([\w-]{43})$/.exec(window.location.hash)?.[1] ?? null;
  if (token !== null) window.history.replaceState(null, '', window.location.pathname);
  return token;
}

/** Has a link sent, takes the one that led here, or has no address any more. */
export function useRecoveryAddress(onError: (error: Error) => void) {
  const t = useTranslations('adminAccount.recovery');
  const router = useRouter();
  const toast = useToast();

  function done(message: string) {
    toast({ message });
    router.refresh();
  }

  const send = useMutation({
    mutationFn: (body: { address: string }) => api(PATH, { method: 'PUT', body }),
    onError,
    onSuccess: (_, { address }) => toast({ message: t('sent', { address }) }),
  });
  const confirm = useMutation({
    mutationFn: (token: string) => api(PATH, { method: 'POST', body: { token } }),
    onSuccess: () => done(t('confirmed')),
  });
  const remove = useMutation({
    mutationFn: () => api(PATH, { method: 'DELETE' }),
    onSuccess: () => done(t('removed')),
  });
  const follow = useEffectEvent(() => {
    const token = takeToken();
    if (token !== null) confirm.mutate(token);
  });
  useEffect(() => follow(), []);

  return { send, remove, error: send.error ?? confirm.error ?? remove.error };
}
