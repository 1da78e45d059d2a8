import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '@/components/query/api';
import { useFieldErrors } from '@/components/query/use-field-errors';
import { useToast } from '@/components/ui/use-toast';
import { toUnicodeAddress } from '@/lib/core/unicode';
import { createAliasInput } from '@/lib/operations/aliases/schema';
import type { AliasView } from '@/lib/operations/aliases/view';
import { type AliasValues, addressOf, NEW_ALIAS, toInput } from './alias-values';

/** The state of the pop-up for a new alias of `domain`. */
export function useAliasCreate(domain: string, onCreated: (address: string) => void) {
  const t = useTranslations('aliases');
  const cache = useQueryClient();
  const toast = useToast();
  const [address, setAddress] = useState('');
  const [catchAll, setCatchAll] = useState(false);
  const [values, setValues] = useState(NEW_ALIAS);
  const { errors, check, take, forget } = useFieldErrors();
  const creation = useMutation({
    mutationFn: async (body: unknown) =>
      (await api<AliasView>('/api/v1/aliases', { method: 'POST', body })).data,
    onError: take,
    onSuccess({ address: created }) {
      cache.invalidateQueries({ queryKey: ['aliases'] });
      toast({ message: t('created.done', { address: toUnicodeAddress(created) }) });
      onCreated(created);
    },
  });

  function save() {
    const body = { address: addressOf(address, catchAll, domain), ...toInput(values) };
    if (check(createAliasInput, body)) creation.mutate(body);
  }

  function change(some: Partial<AliasValues>) {
    setValues({ ...values, ...some });
    Object.keys(some).forEach(forget);
  }

  return {
    address,
    catchAll,
    values,
    errors,
    dirty: address !== '' || values.targets !== '',
    saving: creation.isPending,
    problem: Object.keys(errors).length > 0 ? null : creation.error,
    change,
    changeAddress(typed: string) {
      setAddress(typed);
      forget('address');
    },
    changeCatchAll(checked: boolean) {
      setCatchAll(checked);
      forget('address');
    },
    save,
  };
}
