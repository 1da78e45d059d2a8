'use client';

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { api } from '@/components/query/api';
import { ProblemAlert } from '@/components/query/problem-alert';
import { toUnicodeDomain } from '@/lib/core/address';
import type { DomainView } from '@/lib/operations/domains/view';
import { DomainDialog } from './domain-dialog';
import { DomainEditForm } from './domain-edit-form';
import { domainPath } from './domain-path';

type Props = { name: string; onClose: () => void; onUpdated: (name: string) => void };

/** Asks for the domain as it is now before anything can be changed: the list may be an hour old. */
export function DomainEditModal({ name, onClose, onUpdated }: Props) {
  const t = useTranslations('domains');
  const { data, error } = useQuery({
    queryKey: ['domain', name],
    queryFn: async ({ signal }) => (await api<DomainView>(domainPath(name), { signal })).data,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (data) return <DomainEditForm domain={data} onClose={onClose} onUpdated={onUpdated} />;
  return (
    <DomainDialog
      title={toUnicodeDomain(name)}
      submitLabel={t('form.update')}
      saving={!error}
      dirty={false}
      errors={{}}
      onSubmit={() => {}}
      onClose={onClose}
    >
      {error ? <ProblemAlert error={error} /> : <Skeleton height={260} />}
    </DomainDialog>
  );
}
