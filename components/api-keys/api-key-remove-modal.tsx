'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { RemoveDialog } from '@/components/form/remove-dialog';
import { useRemoval } from '@/components/form/use-removal';
import type { ApiKeyView } from '@/lib/operations/api-keys/view';

type Props = { apiKey: ApiKeyView; onClose: () => void };

export function ApiKeyRemoveModal({ apiKey: { id, name }, onClose }: Props) {
  const t = useTranslations('apiKeys.removal');
  const removal = useRemoval({
    noun: 'api-keys',
    name: id,
    told: () => ({ message: t('done', { name }) }),
    onRemoved: onClose,
  });
  return (
    <RemoveDialog title={t('title', { name })} action={t('action')} removal={removal} onClose={onClose}>
      <Text>{t('text')}</Text>
    </RemoveDialog>
  );
}
