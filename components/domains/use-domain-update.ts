import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ApiError, api } from '@/components/query/api';
import { toUnicodeDomain } from '@/lib/core/address';
import type { DomainFields } from '@/lib/operations/domains/schema';
import type { DomainView } from '@/lib/operations/domains/view';
import { domainPath } from './domain-path';

type Change = { body: DomainFields; ifMatch: number };

/** Saves a change made for one version. When there is a newer one by now, nothing is saved and `theirs` is that one. */
export function useDomainUpdate(name: string, onUpdated: () => void, onError: (error: Error) => void) {
  const t = useTranslations('domains');
  const cache = useQueryClient();
  const [theirs, setTheirs] = useState<DomainView | null>(null);
  const update = useMutation({
    mutationFn: (change: Change) => api<DomainView>(domainPath(name), { method: 'PATCH', ...change }),
    async onError(error) {
      onError(error);
      if (!(error instanceof ApiError) || error.status !== 412) return;
      setTheirs((await api<DomainView>(domainPath(name))).data);
    },
    onSuccess() {
      cache.invalidateQueries({ queryKey: ['domains'] });
      notifications.show({ message: t('edited.done', { domain: toUnicodeDomain(name) }) });
      onUpdated();
    },
  });
  return { update, theirs, forgetTheirs: () => setTheirs(null) };
}
