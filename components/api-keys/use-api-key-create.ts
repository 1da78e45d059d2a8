import { useCreateForm } from '@/components/form/use-create-form';
import { createApiKeyInput } from '@/lib/operations/api-keys/schema';
import type { CreatedApiKeyView } from '@/lib/operations/api-keys/view';
import { missingPart, NEW_API_KEY, toInput } from './api-key-values';

/** The errors at the items of a list belong to its one field. */
function byField(errors: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([path, text]) => [path.split('.')[0] ?? path, text]));
}

/** The state of the pop-up for a new key, and the key once it is there. */
export function useApiKeyCreate(onCreated: (id: string) => void) {
  const form = useCreateForm({
    noun: 'api-keys',
    initial: NEW_API_KEY,
    schema: createApiKeyInput,
    toInput,
    onCreated: ({ id }: CreatedApiKeyView) => onCreated(id),
  });

  function save() {
    const missing = missingPart(form.values);
    if (missing) form.tell({ [missing]: { code: 'required' } });
    else form.save();
  }

  return { ...form, errors: byField(form.errors), save };
}
