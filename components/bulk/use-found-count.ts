import { useQuery } from '@tanstack/react-query';
import { searchOf } from '@/components/list/listed';
import { api } from '@/components/query/api';

/** How many users the search of the list finds, on all its pages; null until it is known. */
export function useFoundCount(domain: string, q: string, wanted: boolean): number | null {
  const { data } = useQuery({
    queryKey: ['users', 'count', domain, q],
    queryFn: async ({ signal }) =>
      (await api<{ count: number }>(`/api/v1/user-counts${searchOf({ domain, q })}`, { signal })).data.count,
    enabled: wanted,
    staleTime: 0,
  });
  return data ?? null;
}
