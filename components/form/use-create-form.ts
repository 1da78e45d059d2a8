import { type QueryKey, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { api } from '@/components/query/api';
import type { Noun } from '@/components/query/path';
import { useFieldErrors } from '@/components/query/use-field-errors';
import { staleOf, useRefresh } from '@/components/query/use-refresh';
import { type Toast, useToast } from '@/components/ui/use-toast';
import { changesOf } from './differences';

type Kind<Values, View> = {
  noun: Noun;
  /** What is old then: {@link staleOf} the noun, if nothing else is said. */
  stale?: QueryKey[];
  initial: Values;
  schema: z.ZodType;
  toInput: (values: Values) => object;
  told?: (view: View) => Toast;
  onCreated: (view: View) => void;
  /** Nothing, where there is more to see. */
  onClose?: () => void;
};

/** What stands in the form of a new one. `created`: the one, once it is there. */
export function useCreateForm<Values extends object, View>(kind: Kind<Values, View>) {
  const { noun, stale = staleOf(noun), schema, toInput, told, onCreated, onClose } = kind;
  const refresh = useRefresh(stale);
  const toast = useToast();
  const [initial] = useState(kind.initial);
  const [values, setValues] = useState(initial);
  const { errors, tell, check, take, forget } = useFieldErrors();
  const creation = useMutation({
    mutationFn: async (body: object) => (await api<View>(`/api/v1/${noun}`, { method: 'POST', body })).data,
    onError: take,
    onSuccess(view) {
      refresh();
      if (told) toast(told(view));
      onCreated(view);
      onClose?.();
    },
  });

  function save() {
    const body = toInput(values);
    if (check(schema, body)) creation.mutate(body);
  }

  function change(some: Partial<Values>) {
    setValues({ ...values, ...some });
    Object.keys(some).forEach(forget);
  }

  return {
    initial,
    values,
    errors,
    dirty: Object.keys(changesOf(values, initial)).length > 0,
    saving: creation.isPending,
    problem: Object.keys(errors).length > 0 ? null : creation.error,
    created: creation.data,
    tell,
    change,
    save,
  };
}
