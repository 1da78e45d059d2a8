import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { api } from '@/components/query/api';
import { pathOf } from '@/components/query/path';
import { ProblemAlert } from '@/components/query/problem-alert';
import { Notice } from '@/components/ui/notice';
import { useToast } from '@/components/ui/use-toast';
import { toUnicodeAddress } from '@/lib/core/unicode';
import type { Receipt } from '@/lib/operations/users/view';
import { useOpenSessions } from './use-open-sessions';
import { useReceiptText } from './use-receipt-text';

/** Says what would end, with numbers once they are known. */
export function LogOutQuestion({ address, onClose }: { address: string; onClose: () => void }) {
  const t = useTranslations('userEdit.logOutQuestion');
  const open = useOpenSessions(address);
  const clear = useLogOut(address, onClose);
  const actions = (
    <>
      <Button size="xs" color="red" loading={clear.isPending} onClick={() => clear.mutate()}>
        {t('confirm')}
      </Button>
      <Button size="xs" variant="default" disabled={clear.isPending} onClick={onClose}>
        {t('cancel')}
      </Button>
    </>
  );
  return (
    <Notice role="status" tone="pending" title={t('title')} actions={actions}>
      <Text>{t('text')}</Text>
      {open && <Text>{open}</Text>}
      {clear.error && <ProblemAlert error={clear.error} />}
    </Notice>
  );
}

function useLogOut(address: string, onDone: () => void) {
  const t = useTranslations('userEdit');
  const toast = useToast();
  const receiptText = useReceiptText();
  return useMutation({
    mutationFn: async () =>
      (await api<{ receipt: Receipt }>(`${pathOf('users', address)}/sessions`, { method: 'DELETE' })).data
        .receipt,
    onSuccess(receipt) {
      toast({
        title: t('loggedOut', { address: toUnicodeAddress(address) }),
        message: receiptText(receipt),
      });
      onDone();
    },
  });
}
