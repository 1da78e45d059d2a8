import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ApiError, api } from '@/components/query/api';
import type { MessageView } from '@/lib/operations/mail-messages/view';
import type { MessageActions } from '../changes/use-message-actions';
import { messagePath } from '../mail-paths';
import { messageKey } from '../query-keys';

/** A message does not change; its marks are kept by whoever sets them. */
export function useMessage(id: string) {
  return useQuery({
    queryKey: messageKey(id),
    queryFn: async ({ signal }) => (await api<MessageView>(messagePath(id), { signal })).data,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 120_000,
  });
}

export function isGone(error: Error): boolean {
  return error instanceof ApiError && (error.status === 404 || error.status === 422);
}

/** Marks a message as read when it is opened; once, so that it can be marked unread while it is open. */
export function useMarkSeen(message: MessageView | undefined, mark: MessageActions['mark']): void {
  const opened = useRef<string | null>(null);
  const latest = useRef(mark);
  latest.current = mark;
  useEffect(() => {
    if (message === undefined || opened.current === message.id) return;
    opened.current = message.id;
    if (!message.seen) latest.current([message.id], { seen: true });
  }, [message]);
}
