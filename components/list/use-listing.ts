import { useSearchParams } from 'next/navigation';
import { type Listed, listedOf, searchOf, showListed, waysFrom } from './listed';
import { useListDialog } from './use-list-dialog';
import { type FirstPage, usePage } from './use-page';

/**
 * A list as the address bar asks for it, and the dialog over it. `path`: of its page. `first`: what the server has put
 * into the page; null when it could not.
 */
export function useListing<Row>(noun: string, path: string, first: FirstPage<Row, Listed> | null) {
  const listed: Listed = listedOf(useSearchParams());
  const query = usePage(noun, listed, first);
  const { changed, ...dialog } = useListDialog<Row>();
  const ways = waysFrom(listed, (view, how) => showListed(`${path}${searchOf(view)}`, how));
  const { onSearch, onGo, onClearSearch, onFirstPage } = ways;
  return {
    frame: { ...listed, next: query.data?.next ?? null, onSearch, onGo },
    list: { query, q: listed.q, changed, onClearSearch, onFirstPage },
    ...dialog,
  };
}
