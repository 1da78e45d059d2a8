'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { RemoveDialog } from '@/components/form/remove-dialog';
import { useRemoval } from '@/components/form/use-removal';
import type { AdminView } from '@/lib/operations/admins/view';

type Props = { admin: AdminView; onClose: () => void };

export function AdminRemoveModal({ admin: { username }, onClose }: Props) {
  const t = useTranslations('admins.removal');
  const removal = useRemoval({
    noun: 'admins',
    name: username,
    told: () => ({ message: t('done', { username }) }),
    onRemoved: onClose,
  });
  return (
    <RemoveDialog title={t('title', { username })} action={t('action')} removal={removal} onClose={onClose}>
      <Text>{t('text')}</Text>
    </RemoveDialog>
  );
}
