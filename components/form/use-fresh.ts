import { useQuery } from '@tanstack/react-query';
import { api } from '@/components/query/api';

/** What the list showed, and a moment later as it is. Asked for once: nothing may change under a person's hands. */
export function useFresh<View>(path: string, listed: View) {
  const { data = listed, error } = useQuery({
    queryKey: ['fresh', path],
    queryFn: async ({ signal }) => (await api<View>(path, { signal })).data,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return { data, error };
}
