import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changesOf } from '@/components/form/differences';
import { api } from '@/components/query/api';
import { useFieldErrors } from '@/components/query/use-field-errors';
import { createApiKeyInput } from '@/lib/operations/api-keys/schema';
import type { CreatedApiKeyView } from '@/lib/operations/api-keys/view';
import { type ApiKeyValues, missingPart, NEW_API_KEY, toInput } from './api-key-values';

/** The errors at the items of a list belong to its one field. */
function byField(errors: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([path, text]) => [path.split('.')[0] ?? path, text]));
}

/** The state of the pop-up for a new key, and the key once it is there. */
export function useApiKeyCreate(onCreated: (id: string) => void) {
  const cache = useQueryClient();
  const [values, setValues] = useState(NEW_API_KEY);
  const { errors, tell, check, take, forget } = useFieldErrors();
  const creation = useMutation({
    mutationFn: async (body: object) =>
      (await api<CreatedApiKeyView>('/api/v1/api-keys', { method: 'POST', body })).data,
    onError: take,
    onSuccess({ id }) {
      cache.invalidateQueries({ queryKey: ['api-keys'] });
      onCreated(id);
    },
  });

  function change(some: Partial<ApiKeyValues>) {
    setValues({ ...values, ...some });
    for (const name of Object.keys(errors)) if ((name.split('.')[0] ?? '') in some) forget(name);
  }

  function save() {
    const missing = missingPart(values);
    if (missing) return void tell({ [missing]: { code: 'required' } });
    const input = toInput(values);
    if (check(createApiKeyInput, input)) creation.mutate(input);
  }

  return {
    values,
    errors: byField(errors),
    dirty: Object.keys(changesOf(values, NEW_API_KEY)).length > 0,
    saving: creation.isPending,
    problem: Object.keys(errors).length > 0 ? null : creation.error,
    created: creation.data,
    change,
    save,
  };
}
