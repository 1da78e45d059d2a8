import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '@/components/query/api';
import type { MessagesView } from '@/lib/operations/mail-messages/view';
import { MESSAGES_PATH } from '../mail-paths';
import type { Listed } from '../mail-view';
import { type ListKey, listKey } from '../query-keys';
import type { MessagePages } from './message-pages';

const MESSAGES_A_PAGE = 50;

export async function fetchMessages(
  { folder, q, where, unread }: Listed,
  after: string | null,
  signal: AbortSignal,
): Promise<MessagesView> {
  const search = new URLSearchParams({
    folder,
    limit: String(MESSAGES_A_PAGE),
    ...(q && { q, where }),
    ...(unread && { unread: 'true' }),
    ...(after && { after }),
  });
  return (await api<MessagesView>(`${MESSAGES_PATH}?${search}`, { signal })).data;
}

/** The messages that the view asks for, newest first. What is new is told by the server: nothing here gets old by itself. */
export function useMessages(listed: Listed) {
  return useInfiniteQuery<MessagesView, Error, MessagePages, ListKey, string | null>({
    queryKey: listKey(listed),
    queryFn: ({ pageParam, signal }) => fetchMessages(listed, pageParam, signal),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    staleTime: Number.POSITIVE_INFINITY,
    // Another folder's messages never stand in while it loads.
    placeholderData: (previous, query) =>
      query?.queryKey[2].folder === listed.folder ? previous : undefined,
  });
}

export type ListQuery = ReturnType<typeof useMessages>;
