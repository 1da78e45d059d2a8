import type { InfiniteData } from '@tanstack/react-query';
import type { MessageRowView, MessagesView } from '@/lib/operations/mail-messages/view';

/** What is loaded of a list, page after page. */
export type MessagePages = InfiniteData<MessagesView, string | null>;

export function rowsOf(data: MessagePages | undefined): MessageRowView[] {
  return data?.pages.flatMap(({ items }) => items) ?? [];
}

export function mapRows(data: MessagePages, map: (row: MessageRowView) => MessageRowView): MessagePages {
  return { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(map) })) };
}

export function withoutRows(data: MessagePages, ids: ReadonlySet<string>): MessagePages {
  const gone = rowsOf(data).filter(({ id }) => ids.has(id)).length;
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.filter(({ id }) => !ids.has(id)),
    total: page.total - gone,
  }));
  return { ...data, pages };
}

/**
 * The list with its first page as it is now. What was loaded below stays, if it still joins on; if more came in between
 * than a page holds, the list begins anew.
 */
export function withFreshTop(data: MessagePages, top: MessagesView): MessagePages {
  const fresh = new Set(top.items.map(({ id }) => id));
  const last = top.items.at(-1)?.id;
  const at = data.pages.findIndex(({ items }) => items.some(({ id }) => id === last));
  const joint = data.pages[at];
  if (top.next === null || joint === undefined) return { pages: [top], pageParams: [null] };
  const place = joint.items.findIndex(({ id }) => id === last);
  const below = joint.items.slice(place + 1).filter(({ id }) => !fresh.has(id));
  const first = { items: [...top.items, ...below], next: joint.next, total: top.total };
  return {
    pages: [first, ...data.pages.slice(at + 1)],
    pageParams: [null, ...data.pageParams.slice(at + 1)],
  };
}
