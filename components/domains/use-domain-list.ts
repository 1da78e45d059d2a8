import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { api } from '@/components/query/api';
import type { Page } from '@/lib/core/page';
import type { DomainView } from '@/lib/operations/domains/view';
import { DOMAINS_A_PAGE, type DomainListState, type FirstView } from './domain-list-state';

async function fetchDomains({ q, after }: DomainListState, signal: AbortSignal): Promise<Page<DomainView>> {
  const search = new URLSearchParams({
    limit: String(DOMAINS_A_PAGE),
    ...(q && { q }),
    ...(after && { after }),
  });
  return (await api<Page<DomainView>>(`/api/v1/domains?${search}`, { signal })).data;
}

/** The list that the address bar asks for; `first` is what the server has already put into the page. */
export function useDomainList(first: FirstView | null) {
  const search = useSearchParams();
  const state: DomainListState = { q: search.get('q') ?? '', after: search.get('after') };
  const isFirst = first !== null && first.q === state.q && first.after === state.after;
  const query = useQuery({
    queryKey: ['domains', 'list', state],
    queryFn: ({ signal }) => fetchDomains(state, signal),
    initialData: isFirst ? first.page : undefined,
    placeholderData: keepPreviousData,
  });
  return { state, query };
}
