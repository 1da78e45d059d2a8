'use client';

import { Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { RemoveDialog } from '@/components/form/remove-dialog';
import { ApiError, api } from '@/components/query/api';
import { pathOf } from '@/components/query/path';
import { useToast } from '@/components/ui/use-toast';
import { domainSchema } from '@/lib/core/address';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { DomainView } from '@/lib/operations/domains/view';

type Props = { domain: DomainView; onClose: () => void };

/** Says how many users go; when there are any, it wants the domain's name typed. */
export function DomainRemoveModal({ domain: { name, userCount }, onClose }: Props) {
  const t = useTranslations('domains.removal');
  const removal = useRemoval(name, onClose);
  const domain = toUnicodeDomain(name);
  const confirmation = {
    label: t('confirm', { domain }),
    mismatch: t('mismatch'),
    accepts: (typed: string) => domainSchema.safeParse(typed).data === name,
  };
  // Aliases alone keep it as well, and only the server knows of them.
  const wantsName = userCount > 0 || (removal.error instanceof ApiError && removal.error.status === 409);
  return (
    <RemoveDialog
      title={t('title', { domain })}
      action={t('action')}
      confirmation={wantsName ? confirmation : undefined}
      removing={removal.isPending}
      error={removal.error}
      onRemove={() => removal.mutate(wantsName)}
      onClose={onClose}
    >
      <Text>{userCount === 0 ? t('empty') : t('users', { count: userCount })}</Text>
    </RemoveDialog>
  );
}

function useRemoval(name: string, onRemoved: () => void) {
  const t = useTranslations('domains.removal');
  const cache = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: (withAll: boolean) =>
      api<{ usersDeleted: number }>(
        `${pathOf('domains', name)}${withAll ? `?${new URLSearchParams({ confirm: name })}` : ''}`,
        { method: 'DELETE' },
      ),
    onError: () => cache.invalidateQueries({ queryKey: ['domains'] }),
    async onSuccess({ data }) {
      toast({ message: t('done', { count: data.usersDeleted, domain: toUnicodeDomain(name) }) });
      // The row goes first, so that the focus is not given back to what is about to go.
      await cache.invalidateQueries({ queryKey: ['domains'] });
      onRemoved();
    },
  });
}
