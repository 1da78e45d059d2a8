'use client';

import { Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { RemoveDialog } from '@/components/form/remove-dialog';
import { api } from '@/components/query/api';
import { pathOf } from '@/components/query/path';
import { useToast } from '@/components/ui/use-toast';
import type { AdminView } from '@/lib/operations/admins/view';

type Props = { admin: AdminView; onClose: () => void };

export function AdminRemoveModal({ admin: { username }, onClose }: Props) {
  const t = useTranslations('admins.removal');
  const cache = useQueryClient();
  const toast = useToast();
  const removal = useMutation({
    mutationFn: () => api(pathOf('admins', username), { method: 'DELETE' }),
    onError: () => cache.invalidateQueries({ queryKey: ['admins'] }),
    async onSuccess() {
      toast({ message: t('done', { username }) });
      // The row goes first, so that the focus is not given back to what is about to go.
      await cache.invalidateQueries({ queryKey: ['admins'] });
      onClose();
    },
  });
  return (
    <RemoveDialog
      title={t('title', { username })}
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
