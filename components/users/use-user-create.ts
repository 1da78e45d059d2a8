import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '@/components/query/api';
import { useFieldErrors } from '@/components/query/use-field-errors';
import { useToast } from '@/components/ui/use-toast';
import { toUnicodeAddress } from '@/lib/core/unicode';
import { createUserInput } from '@/lib/operations/users/schema';
import type { UserView } from '@/lib/operations/users/view';
import { EMPTY_USER, type NewUserValues, toNewUser } from './new-user-values';

/** The state of the pop-up for a new user of `domain`. */
export function useUserCreate(domain: string, onCreated: (address: string) => void) {
  const t = useTranslations('userCreate');
  const cache = useQueryClient();
  const toast = useToast();
  const [values, setValues] = useState(EMPTY_USER);
  const { errors, check, take, forget } = useFieldErrors();
  const dirty = values.address !== '' || values.name !== '' || values.password !== '';
  const create = useMutation({
    mutationFn: async (body: unknown) =>
      (await api<UserView>('/api/v1/users', { method: 'POST', body })).data,
    onError: take,
    onSuccess({ address }) {
      cache.invalidateQueries({ queryKey: ['users', 'list'] });
      cache.invalidateQueries({ queryKey: ['domains'] });
      toast({ message: t('done', { address: toUnicodeAddress(address) }) });
      onCreated(address);
    },
  });

  function save() {
    const body = toNewUser(values, domain);
    if (check(createUserInput, body)) create.mutate(body);
  }

  function change(some: Partial<NewUserValues>) {
    setValues({ ...values, ...some });
    Object.keys(some).forEach(forget);
  }

  const problem = Object.keys(errors).length > 0 ? null : create.error;
  return { values, errors, dirty, saving: create.isPending, problem, change, save };
}
