import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/components/query/api';
import { pathOf } from '@/components/query/path';
import type { DomainView } from '@/lib/operations/domains/view';

/** One domain; `first` is what the server has put into the page. */
export function useDomain(name: string, first: DomainView | null) {
  return useQuery({
    queryKey: ['domains', 'one', name],
    queryFn: async ({ signal }) => (await api<DomainView>(pathOf('domains', name), { signal })).data,
    initialData: first?.name === name ? first : undefined,
  });
}

/** Puts a domain that is known already where {@link useDomain} looks. */
export function useKnownDomain(): (domain: DomainView) => void {
  const client = useQueryClient();
  return (domain) => client.setQueryData(['domains', 'one', domain.name], domain);
}
