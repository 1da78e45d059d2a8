'use client';

import { List, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { RemoveDialog } from '@/components/form/remove-dialog';
import { useRemoval } from '@/components/form/use-removal';
import { addressSchema } from '@/lib/core/address';
import { toUnicodeAddress } from '@/lib/core/unicode';
import type { Receipt, UserView } from '@/lib/operations/users/view';
import { useReceiptText } from './use-receipt-text';
import { UserHeading } from './user-heading';

/** What is lost, and the address typed by hand before it is. */
export function UserRemoveModal({ user, onClose }: { user: UserView; onClose: () => void }) {
  const t = useTranslations('userRemove');
  const textOf = useReceiptText();
  const address = toUnicodeAddress(user.address);
  const removal = useRemoval({
    noun: 'users',
    name: user.address,
    stale: [['users', 'list'], ['domains'], ['tenants']],
    told: ({ receipt }: { receipt: Receipt }) => ({
      title: t('done', { address }),
      message: textOf(receipt),
    }),
    onRemoved: onClose,
  });
  return (
    <RemoveDialog
      title={t('title')}
      action={t('action')}
      confirmation={{
        label: t('confirm', { address }),
        mismatch: t('mismatch'),
        accepts: (typed) => addressSchema.safeParse(typed).data === user.address,
      }}
      removal={removal}
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
