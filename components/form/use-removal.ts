import { type QueryKey, useMutation } from '@tanstack/react-query';
import { searchOf } from '@/components/list/listed';
import { api } from '@/components/query/api';
import { type Noun, pathOf } from '@/components/query/path';
import { staleOf, useRefresh } from '@/components/query/use-refresh';
import { type Toast, useToast } from '@/components/ui/use-toast';

type Kind<Answer> = {
  noun: Noun;
  /** Its name in the API. */
  name: string;
  /** What is old then: {@link staleOf} the noun, if nothing else is said. */
  stale?: QueryKey[];
  told: (answer: Answer) => Toast;
  onRemoved: () => void;
};

export type Removal = { removing: boolean; error: Error | null; remove: () => void };

/** Deletes one, and tells. What is said to `remove` goes into the query of the request. */
export function useRemoval<Answer>({ noun, name, stale = staleOf(noun), told, onRemoved }: Kind<Answer>) {
  const refresh = useRefresh(stale);
  const toast = useToast();
  const removal = useMutation({
    mutationFn: async (said: Record<string, string>) =>
      (await api<Answer>(`${pathOf(noun, name)}${searchOf(said)}`, { method: 'DELETE' })).data,
    onError: refresh,
    async onSuccess(answer) {
      toast(told(answer));
      // The row goes first, so that the focus is not given back to what is about to go.
      await refresh();
      onRemoved();
    },
  });
  const remove = (said: Record<string, string> = {}) => removal.mutate(said);
  return { removing: removal.isPending, error: removal.error, remove };
}
