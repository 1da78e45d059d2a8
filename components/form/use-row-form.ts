import type { QueryKey } from '@tanstack/react-query';
import type { z } from 'zod';
import { type Noun, pathOf } from '@/components/query/path';
import { staleOf, useRefresh } from '@/components/query/use-refresh';
import { type Toast, useToast } from '@/components/ui/use-toast';
import { type EditForm, useEditForm } from './use-edit-form';
import { useFresh } from './use-fresh';

type Kind<View, Values, Fields, Answer> = {
  noun: Noun;
  /** Its name in the API, as the schema calls it. */
  key: [field: string, name: string];
  /** What is old then: {@link staleOf} the noun, if nothing else is said. */
  stale?: QueryKey[];
  schema: z.ZodType;
  toValues: (view: View) => Values;
  toFields: (changes: Partial<Values>) => Fields;
  told: (answer: Answer, fields: Fields) => Toast;
  onUpdated: (answer: Answer) => void;
  onClose: () => void;
};

/** What stands in the form of one that a list showed. */
export function useRowForm<
  View extends { version: number },
  Values extends object,
  Fields extends object,
  Answer extends View = View,
>(listed: View, kind: Kind<View, Values, Fields, Answer>): EditForm<View, Values> {
  const { noun, key, stale = staleOf(noun), schema, toValues, toFields, told, onUpdated, onClose } = kind;
  const path = pathOf(noun, key[1]);
  const refresh = useRefresh(stale);
  const toast = useToast();
  const fresh = useFresh(path, listed);
  const form = useEditForm<View, Values, Fields, Answer>(listed, {
    path,
    key: Object.fromEntries([key]),
    schema,
    toValues,
    toFields,
    onUpdated(answer, fields) {
      refresh();
      toast(told(answer, fields));
      onUpdated(answer);
      onClose();
    },
  });
  // The list may be an hour old: as long as nothing is typed, the form follows what the server says now.
  if (fresh.data.version > form.base.version && !form.dirty) form.adopt(fresh.data);
  return { ...form, problem: form.theirs ? null : (form.problem ?? fresh.error) };
}
