'use client';

import { Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { RemoveDialog } from '@/components/form/remove-dialog';
import { api } from '@/components/query/api';
import { pathOf } from '@/components/query/path';
import { useToast } from '@/components/ui/use-toast';
import type { ApiKeyView } from '@/lib/operations/api-keys/view';

type Props = { apiKey: ApiKeyView; onClose: () => void };

export function ApiKeyRemoveModal({ apiKey: { id, name }, onClose }: Props) {
  const t = useTranslations('apiKeys.removal');
  const cache = useQueryClient();
  const toast = useToast();
  const removal = useMutation({
    mutationFn: () => api(pathOf('api-keys', id), { method: 'DELETE' }),
    onError: () => cache.invalidateQueries({ queryKey: ['api-keys'] }),
    async onSuccess() {
      toast({ message: t('done', { name }) });
      // The row goes first, so that the focus is not given back to what is about to go.
      await cache.invalidateQueries({ queryKey: ['api-keys'] });
      onClose();
    },
  });
  return (
    <RemoveDialog
      title={t('title', { name })}
      action={t('action')}
      removing={removal.isPending}
      error={removal.error}
      onRemove={() => removal.mutate()}
      onClose={onClose}
    >
      <Text>{t('text')}</Text>
    </RemoveDialog>
  );
}
