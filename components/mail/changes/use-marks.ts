import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/components/query/api';
import { useErrorText } from '@/components/query/error-text';
import { useToast } from '@/components/ui/use-toast';
import { type Marks, markCached, restore, takeSnapshot } from '../mail-cache';
import { MESSAGES_PATH } from '../mail-paths';
import { CHANGE_KEY } from '../query-keys';
import { refreshAll } from '../refresh';

type Change = { ids: string[]; marks: Marks };

/** Marks messages at once on screen; where the server refuses, they stand as before and it is told why. */
export function useMarks() {
  const cache = useQueryClient();
  const toast = useToast();
  const textOf = useErrorText();
  return useMutation({
    mutationKey: CHANGE_KEY,
    mutationFn: ({ ids, marks }: Change) => api(MESSAGES_PATH, { method: 'PATCH', body: { ids, ...marks } }),
    onMutate({ ids, marks }) {
      const before = takeSnapshot(cache, ids);
      markCached(cache, ids, marks);
      return before;
    },
    onError(error, _change, before) {
      restore(cache, before ?? []);
      toast({ color: 'red', message: textOf(error) });
      refreshAll(cache);
    },
  });
}
