import { useQuery } from '@tanstack/react-query';
import { api } from '@/components/query/api';
import type { SessionsView } from '@/lib/operations/my-sessions/view';

export const MY_SESSIONS = ['my-sessions'];
export const MY_SESSIONS_PATH = '/api/v1/me/sessions';

export function useMySessions(first: SessionsView) {
  return useQuery({
    queryKey: MY_SESSIONS,
    queryFn: async ({ signal }) => (await api<SessionsView>(MY_SESSIONS_PATH, { signal })).data,
    initialData: first,
  });
}
