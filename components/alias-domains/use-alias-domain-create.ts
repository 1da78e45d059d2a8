import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '@/components/query/api';
import { useFieldErrors } from '@/components/query/use-field-errors';
import { useToast } from '@/components/ui/use-toast';
import { toUnicodeDomain } from '@/lib/core/unicode';
import { createAliasDomainInput } from '@/lib/operations/alias-domains/schema';
import type { AliasDomainView } from '@/lib/operations/alias-domains/view';

type Values = { name: string; domain: string };

/** The state of the pop-up for a new alias domain. */
export function useAliasDomainCreate(onCreated: (name: string) => void) {
  const t = useTranslations('aliasDomains.created');
  const cache = useQueryClient();
  const toast = useToast();
  const [values, setValues] = useState<Values>({ name: '', domain: '' });
  const { errors, check, take, forget } = useFieldErrors();
  const creation = useMutation({
    mutationFn: async (body: object) =>
      (await api<AliasDomainView>('/api/v1/alias-domains', { method: 'POST', body })).data,
    onError: take,
    onSuccess({ name, domain }) {
      cache.invalidateQueries({ queryKey: ['alias-domains'] });
      toast({ message: t('done', { name: toUnicodeDomain(name), domain: toUnicodeDomain(domain) }) });
      onCreated(name);
    },
  });

  function save() {
    const { name, domain } = values;
    // What was not chosen is missing, not misspelt.
    const body = domain === '' ? { name } : { name, domain };
    if (check(createAliasDomainInput, body)) creation.mutate(body);
  }

  function change(some: Partial<Values>) {
    setValues({ ...values, ...some });
    Object.keys(some).forEach(forget);
  }

  const dirty = values.name !== '' || values.domain !== '';
  const problem = Object.keys(errors).length > 0 ? null : creation.error;
  return { values, errors, dirty, problem, saving: creation.isPending, change, save };
}
