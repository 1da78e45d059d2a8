import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '@/components/query/api';
import { useToast } from '@/components/ui/use-toast';
import type { ChangedSecondFactorView, EnrolmentView } from '@/lib/operations/account-second-factor/view';

type Dialog =
  | { kind: 'set-up'; enrolment: EnrolmentView }
  | { kind: 'codes'; codes: string[] }
  | { kind: 'turn-off' };

async function post<T>(path: string): Promise<T> {
  return (await api<T>(path, { method: 'POST', body: {} })).data;
}

/** The way from one dialog to the next. */
export function useSecondFactor() {
  const t = useTranslations('secondFactor');
  const router = useRouter();
  const toast = useToast();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const begin = useMutation({
    mutationFn: () => post<EnrolmentView>('/api/v1/account/second-factor'),
    onSuccess: (enrolment) => setDialog({ kind: 'set-up', enrolment }),
  });
  const renew = useMutation({
    mutationFn: () => post<{ recoveryCodes: string[] }>('/api/v1/account/recovery-codes'),
    onSuccess: ({ recoveryCodes: codes }) => setDialog({ kind: 'codes', codes }),
  });

  function close() {
    setDialog(null);
    // How many codes are left comes from the server, and the menu may have grown.
    router.refresh();
  }

  function onTurnedOn({ recoveryCodes: codes, panelSessionsEnded: count }: ChangedSecondFactorView) {
    toast({ message: t('setUp.done', { count }) });
    setDialog({ kind: 'codes', codes });
  }

  function onTurnedOff({ panelSessionsEnded: count }: ChangedSecondFactorView) {
    toast({ message: t('turnOff.done', { count }) });
    close();
  }

  return {
    dialog,
    error: begin.error ?? renew.error,
    beginning: begin.isPending,
    renewing: renew.isPending,
    begin: () => begin.mutate(),
    renew: () => renew.mutate(),
    askToTurnOff: () => setDialog({ kind: 'turn-off' }),
    close,
    onTurnedOn,
    onTurnedOff,
  };
}
