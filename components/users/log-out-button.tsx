import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { api } from '@/components/query/api';
import { useErrorText } from '@/components/query/error-text';
import { pathOf } from '@/components/query/path';
import { useToast } from '@/components/ui/use-toast';
import { toUnicodeAddress } from '@/lib/core/unicode';
import type { Receipt } from '@/lib/operations/users/view';
import { useReceiptText } from './use-receipt-text';

/** Ends what this user has open, and leaves the password as it is. */
export function LogOutButton({ address }: { address: string }) {
  const t = useTranslations('userEdit');
  const toast = useToast();
  const textOf = useErrorText();
  const receiptText = useReceiptText();
  const clear = useMutation({
    mutationFn: async () =>
      (await api<{ receipt: Receipt }>(`${pathOf('users', address)}/sessions`, { method: 'DELETE' })).data
        .receipt,
    onError: (error) => toast({ color: 'red', message: textOf(error) }),
    onSuccess: (receipt) =>
      toast({
        title: t('loggedOut', { address: toUnicodeAddress(address) }),
        message: receiptText(receipt),
      }),
  });
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      leftSection={<IconLogout size={16} aria-hidden />}
      loading={clear.isPending}
      onClick={() => clear.mutate()}
    >
      {t('logOut')}
    </Button>
  );
}
