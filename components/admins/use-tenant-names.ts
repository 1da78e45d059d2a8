import { useQuery } from '@tanstack/react-query';
import { api } from '@/components/query/api';
import type { Page } from '@/lib/core/page';

/** The tenants that an admin can be given to. */
export function useTenantNames(enabled: boolean): string[] {
  const { data } = useQuery({
    queryKey: ['tenants', 'names'],
    queryFn: async ({ signal }) =>
      (await api<Page<{ name: string }>>('/api/v1/tenants?limit=200', { signal })).data,
    enabled,
  });
  return data?.items.map(({ name }) => name) ?? [];
}
