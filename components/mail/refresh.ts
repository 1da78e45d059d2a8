import type { QueryClient } from '@tanstack/react-query';
import type { MessagesView } from '@/lib/operations/mail-messages/view';
import { type MessagePages, withFreshTop } from './list/message-pages';
import { fetchMessages } from './list/use-messages';
import type { Listed } from './mail-view';
import { CHANGE_KEY, FOLDERS_KEY, listKey, MESSAGES_KEY } from './query-keys';

/** Asks for the first page again and lets what was loaded below it stay where it is. */
export async function refreshTop(cache: QueryClient, listed: Listed): Promise<void> {
  if (cache.getQueryData(listKey(listed)) === undefined) return;
  const top = await cache
    .fetchQuery<MessagesView>({
      queryKey: ['mail', 'top', listed],
      queryFn: ({ signal }) => fetchMessages(listed, null, signal),
      staleTime: 0,
      gcTime: 0,
    })
    .catch(() => null);
  if (top === null || cache.isMutating({ mutationKey: CHANGE_KEY }) > 0) return;
  cache.setQueryData<MessagePages>(listKey(listed), (data) => data && withFreshTop(data, top));
}

/** Everything as the server has it now; lists that are not on screen are asked for when they are. */
export function refreshAll(cache: QueryClient): void {
  cache.removeQueries({ queryKey: MESSAGES_KEY, type: 'inactive' });
  void cache.invalidateQueries({ queryKey: MESSAGES_KEY });
  void cache.invalidateQueries({ queryKey: FOLDERS_KEY });
}
