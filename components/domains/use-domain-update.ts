import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ApiError, api } from '@/components/query/api';
import { useToast } from '@/components/ui/use-toast';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { DomainFields } from '@/lib/operations/domains/schema';
import type { DomainView } from '@/lib/operations/domains/view';
import { domainPath } from './domain-path';

type Change = { body: DomainFields; ifMatch: number };

/** Saves a change made for one version. When there is a newer one by now, nothing is saved and `theirs` is that one. */
export function useDomainUpdate(name: string, onUpdated: () => void, onError: (error: Error) => void) {
  const t = useTranslations('domains');
  const cache = useQueryClient();
  const toast = useToast();
  const [theirs, setTheirs] = useState<DomainView | null>(null);

  async function send(change: Change): Promise<'saved' | 'changed'> {
    try {
      await api<DomainView>(domainPath(name), { method: 'PATCH', ...change });
      return 'saved';
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 412) throw error;
      setTheirs((await api<DomainView>(domainPath(name))).data);
      return 'changed';
    }
  }

  const update = useMutation({
    mutationFn: send,
    onError,
    onSuccess(outcome) {
      if (outcome === 'changed') return;
      cache.invalidateQueries({ queryKey: ['domains'] });
      toast({ message: t('edited.done', { domain: toUnicodeDomain(name) }) });
      onUpdated();
    },
  });
  return { update, theirs, forgetTheirs: () => setTheirs(null) };
}
