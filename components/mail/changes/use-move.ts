import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useErrorText } from '@/components/query/error-text';
import { useToast } from '@/components/ui/use-toast';
import type { FolderView } from '@/lib/operations/mail-folders/view';
import { useFolderName } from '../folders/use-folders';
import { removeCached, restore, takeSnapshot } from '../mail-cache';
import { CHANGE_KEY, FOLDERS_KEY, MESSAGES_KEY } from '../query-keys';
import { refreshAll } from '../refresh';
import { move } from './move';
import { useUndo } from './use-undo';

type Move = { ids: string[]; from: string; to: FolderView };

/** Moves messages at once on screen, and offers to take it back. */
export function useMove() {
  const t = useTranslations('mail.changes');
  const cache = useQueryClient();
  const toast = useToast();
  const textOf = useErrorText();
  const nameOf = useFolderName();
  const offerUndo = useUndo();
  return useMutation({
    mutationKey: CHANGE_KEY,
    mutationFn: ({ ids, to }: Move) => move(ids, to.id),
    onMutate({ ids, to }) {
      const before = takeSnapshot(cache, ids);
      removeCached(cache, ids, to.id);
      return before;
    },
    onError(error, _move, before) {
      restore(cache, before ?? []);
      toast({ color: 'red', message: textOf(error) });
      refreshAll(cache);
    },
    onSuccess(ids, { from, to }) {
      const found = ids.filter((id) => id !== null);
      offerUndo({ text: t('moved', { count: ids.length, folder: nameOf(to) }), ids: found, from });
      cache.removeQueries({ queryKey: MESSAGES_KEY, type: 'inactive' });
      void cache.invalidateQueries({ queryKey: FOLDERS_KEY });
    },
  });
}
