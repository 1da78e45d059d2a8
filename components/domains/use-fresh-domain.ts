import { useQuery } from '@tanstack/react-query';
import { api } from '@/components/query/api';
import { pathOf } from '@/components/query/path';
import type { DomainView } from '@/lib/operations/domains/view';

/** The domain as the list showed it, and a moment later as it is. Asked for once: nothing may change under a person's hands. */
export function useFreshDomain(listed: DomainView) {
  return useQuery({
    queryKey: ['domain', listed.name],
    queryFn: async ({ signal }) => (await api<DomainView>(pathOf('domains', listed.name), { signal })).data,
    initialData: listed,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
