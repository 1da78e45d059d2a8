import type { QueryClient } from '@tanstack/react-query';
import type { FolderView } from '@/lib/operations/mail-folders/view';
import type { MessageRowView, MessageView } from '@/lib/operations/mail-messages/view';
import { type MessagePages, mapRows, rowsOf, withoutRows } from './list/message-pages';
import { FOLDERS_KEY, MESSAGES_KEY, messageKey } from './query-keys';

export type Marks = { seen?: boolean; flagged?: boolean };
type Folders = { items: FolderView[] };
type Snapshot = ReturnType<QueryClient['getQueriesData']>;

/** What is known of these messages. */
export function knownRows(cache: QueryClient, ids: readonly string[]): MessageRowView[] {
  const lists = cache.getQueriesData<MessagePages>({ queryKey: MESSAGES_KEY });
  const rows = new Map(lists.flatMap(([, data]) => rowsOf(data)).map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? cache.getQueryData<MessageView>(messageKey(id)) ?? []);
}

/** Everything that an optimistic change may touch, to be put back when the server refuses. */
export function takeSnapshot(cache: QueryClient, ids: readonly string[]): Snapshot {
  return [MESSAGES_KEY, FOLDERS_KEY, ...ids.map(messageKey)].flatMap((queryKey) =>
    cache.getQueriesData({ queryKey }),
  );
}

export function restore(cache: QueryClient, snapshot: Snapshot): void {
  for (const [key, data] of snapshot) cache.setQueryData(key, data);
}

function count(cache: QueryClient, rows: MessageRowView[], by: (row: MessageRowView) => Counts): void {
  cache.setQueryData<Folders>(FOLDERS_KEY, (folders) => {
    if (folders === undefined) return;
    const items = folders.items.map((folder) => {
      const sums = rows.filter((row) => row.folder === folder.id).map(by);
      return {
        ...folder,
        messages: sums.reduce((sum, { messages }) => sum + messages, folder.messages),
        unread: Math.max(
          0,
          sums.reduce((sum, { unread }) => sum + unread, folder.unread),
        ),
      };
    });
    return { items };
  });
}

type Counts = { messages: number; unread: number };

export function markCached(cache: QueryClient, ids: readonly string[], marks: Marks): void {
  const changed = new Set(ids);
  if (marks.seen !== undefined) {
    const turned = knownRows(cache, ids).filter(({ seen }) => seen !== marks.seen);
    count(cache, turned, () => ({ messages: 0, unread: marks.seen ? -1 : 1 }));
  }
  const mark = <Row extends MessageRowView>(row: Row) => (changed.has(row.id) ? { ...row, ...marks } : row);
  cache.setQueriesData<MessagePages>({ queryKey: MESSAGES_KEY }, (data) => data && mapRows(data, mark));
  for (const id of ids)
    cache.setQueryData<MessageView>(messageKey(id), (message) => message && mark(message));
}

/** `to`: the folder that they go to; null: they are gone for good. */
export function removeCached(cache: QueryClient, ids: readonly string[], to: string | null): void {
  const rows = knownRows(cache, ids);
  count(cache, rows, ({ seen }) => ({ messages: -1, unread: seen ? 0 : -1 }));
  if (to !== null) {
    const there = rows.map((row) => ({ ...row, folder: to }));
    count(cache, there, ({ seen }) => ({ messages: 1, unread: seen ? 0 : 1 }));
  }
  const gone = new Set(ids);
  cache.setQueriesData<MessagePages>({ queryKey: MESSAGES_KEY }, (data) => data && withoutRows(data, gone));
}
