'use client';

import { Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { RemoveDialog } from '@/components/form/remove-dialog';
import { api } from '@/components/query/api';
import { pathOf } from '@/components/query/path';
import { useToast } from '@/components/ui/use-toast';
import type { AliasView } from '@/lib/operations/aliases/view';
import { useAliasName } from './use-alias-words';

type Props = { alias: AliasView; onClose: () => void };

export function AliasRemoveModal({ alias, onClose }: Props) {
  const t = useTranslations('aliases.removal');
  const address = useAliasName()(alias);
  const removal = useRemoval(alias, onClose);
  return (
    <RemoveDialog
      title={t('title', { address })}
      action={t('action')}
      removing={removal.isPending}
      error={removal.error}
      onRemove={() => removal.mutate()}
      onClose={onClose}
    >
      <Text>{t('text', { count: alias.targets.length })}</Text>
    </RemoveDialog>
  );
}

function useRemoval(alias: AliasView, onRemoved: () => void) {
  const t = useTranslations('aliases.removal');
  const address = useAliasName()(alias);
  const cache = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: () => api<AliasView>(pathOf('aliases', alias.address), { method: 'DELETE' }),
    onError: () => cache.invalidateQueries({ queryKey: ['aliases'] }),
    async onSuccess() {
      toast({ message: t('done', { address }) });
      // The row goes first, so that the focus is not given back to what is about to go.
      await cache.invalidateQueries({ queryKey: ['aliases'] });
      onRemoved();
    },
  });
}
