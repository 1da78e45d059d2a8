import { useQuery } from '@tanstack/react-query';
import { api } from '@/components/query/api';
import type { Page } from '@/lib/core/page';
import { type Listed, searchOf } from './listed';

/** What the server has put into the page. */
export type FirstPage<Row, Filter extends Listed> = Filter & { page: Page<Row> };

export const ROWS_A_PAGE = 50;

async function fetchPage<Row>(noun: string, listed: Listed, signal: AbortSignal): Promise<Page<Row>> {
  const search = searchOf({ ...listed, limit: String(ROWS_A_PAGE) });
  return (await api<Page<Row>>(`/api/v1/${noun}${search}`, { signal })).data;
}

/** The page of a list that the address bar asks for. Another domain's rows never stand in while it loads. */
export function usePage<Row, Filter extends Listed>(
  noun: string,
  listed: Filter,
  first: FirstPage<Row, Filter> | null,
) {
  const names = Object.keys(listed) as (keyof Filter)[];
  const isFirst = first !== null && names.every((name) => first[name] === listed[name]);
  return useQuery({
    queryKey: [noun, 'list', listed] as const,
    queryFn: ({ signal }) => fetchPage<Row>(noun, listed, signal),
    initialData: isFirst ? first.page : undefined,
    placeholderData: (previous, query) =>
      query?.queryKey[2].domain === listed.domain ? previous : undefined,
  });
}
