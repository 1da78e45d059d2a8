import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { api } from '@/components/query/api';
import { ProblemAlert } from '@/components/query/problem-alert';
import { DOORS } from '@/components/sign-in/doors';
import { leaveParting } from '@/components/sign-in/parting';
import { useReceiptText } from '@/components/users/use-receipt-text';
import type { Receipt } from '@/lib/operations/users/view';
import { MY_SESSIONS_PATH } from './use-my-sessions';

/** Says what it will do; when it is done, the sign-in page says what it did. */
export function LogOutDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('mySessions.everywhere');
  const common = useTranslations('common');
  const receiptText = useReceiptText();
  const clear = useMutation({
    mutationFn: async () =>
      (await api<{ receipt: Receipt }>(MY_SESSIONS_PATH, { method: 'DELETE' })).data.receipt,
    onSuccess(receipt) {
      leaveParting({ title: t('done'), message: receiptText(receipt) });
      window.location.assign(DOORS.user.signIn);
    },
  });
  const busy = clear.isPending || clear.isSuccess;
  return (
    <Modal opened onClose={onClose} title={t('title')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack gap="md">
        <Text>{t('text')}</Text>
        <Text c="dimmed">{t('again')}</Text>
        {clear.error && <ProblemAlert error={clear.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {common('cancel')}
          </Button>
          <Button color="red" loading={busy} onClick={() => clear.mutate()}>
            {t('button')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
