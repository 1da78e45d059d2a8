'use client';

import { List, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { RemoveDialog } from '@/components/form/remove-dialog';
import { api } from '@/components/query/api';
import { pathOf } from '@/components/query/path';
import { useToast } from '@/components/ui/use-toast';
import { addressSchema } from '@/lib/core/address';
import { toUnicodeAddress } from '@/lib/core/unicode';
import type { Receipt, UserView } from '@/lib/operations/users/view';
import { useReceiptText } from './use-receipt-text';
import { UserHeading } from './user-heading';

/** What is lost, and the address typed by hand before it is. */
export function UserRemoveModal({ user, onClose }: { user: UserView; onClose: () => void }) {
  const t = useTranslations('userRemove');
  const removal = useRemoval(user.address, onClose);
  return (
    <RemoveDialog
      title={t('title')}
      action={t('action')}
      confirmation={{
        label: t('confirm', { address: toUnicodeAddress(user.address) }),
        mismatch: t('mismatch'),
        accepts: (typed) => addressSchema.safeParse(typed).data === user.address,
      }}
      removing={removal.isPending}
      error={removal.error}
      onRemove={() => removal.mutate()}
      onClose={onClose}
    >
      <UserHeading address={user.address} name={user.name} />
      <div>
        <Text>{t('lost')}</Text>
        <List size="sm" mt={4} spacing={2}>
          <List.Item>{t('signIn')}</List.Item>
          <List.Item>{t('sessions')}</List.Item>
          <List.Item>{t('aliases')}</List.Item>
          <List.Item>{t('mail')}</List.Item>
        </List>
      </div>
    </RemoveDialog>
  );
}

/** Deletes a user and tells what that ended. */
function useRemoval(address: string, onRemoved: () => void) {
  const t = useTranslations('userRemove');
  const cache = useQueryClient();
  const toast = useToast();
  const textOf = useReceiptText();
  return useMutation({
    mutationFn: async () =>
      (await api<{ receipt: Receipt }>(pathOf('users', address), { method: 'DELETE' })).data,
    async onSuccess({ receipt }) {
      toast({ title: t('done', { address: toUnicodeAddress(address) }), message: textOf(receipt) });
      cache.invalidateQueries({ queryKey: ['domains'] });
      // The row goes first, so that the focus is not given back to what is about to go.
      await cache.invalidateQueries({ queryKey: ['users', 'list'] });
      onRemoved();
    },
  });
}
