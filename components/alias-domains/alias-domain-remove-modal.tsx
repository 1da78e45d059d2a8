'use client';

import { Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { RemoveDialog } from '@/components/form/remove-dialog';
import { api } from '@/components/query/api';
import { pathOf } from '@/components/query/path';
import { useToast } from '@/components/ui/use-toast';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { AliasDomainView } from '@/lib/operations/alias-domains/view';

type Props = { aliasDomain: AliasDomainView; onClose: () => void };

export function AliasDomainRemoveModal({ aliasDomain, onClose }: Props) {
  const t = useTranslations('aliasDomains.removal');
  const removal = useRemoval(aliasDomain.name, onClose);
  const name = toUnicodeDomain(aliasDomain.name);
  return (
    <RemoveDialog
      title={t('title', { name })}
      action={t('action')}
      removing={removal.isPending}
      error={removal.error}
      onRemove={() => removal.mutate()}
      onClose={onClose}
    >
      <Text>{t('text', { name, domain: toUnicodeDomain(aliasDomain.domain) })}</Text>
    </RemoveDialog>
  );
}

function useRemoval(name: string, onRemoved: () => void) {
  const t = useTranslations('aliasDomains.removal');
  const cache = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: () => api(pathOf('alias-domains', name), { method: 'DELETE' }),
    onError: () => cache.invalidateQueries({ queryKey: ['alias-domains'] }),
    async onSuccess() {
      toast({ message: t('done', { name: toUnicodeDomain(name) }) });
      // The row goes first, so that the focus is not given back to what is about to go.
      await cache.invalidateQueries({ queryKey: ['alias-domains'] });
      onRemoved();
    },
  });
}
