import { useQuery } from '@tanstack/react-query';
import { api } from '@/components/query/api';
import type { Page } from '@/lib/core/page';
import type { UserView } from '@/lib/operations/users/view';
import { USERS_A_PAGE, type UsersView } from './users-view';

type Listed = Pick<UsersView, 'domain' | 'q' | 'after'>;

/** What the server has put into the page. */
export type FirstUsers = Listed & { page: Page<UserView> };

async function fetchUsers({ domain, q, after }: Listed, signal: AbortSignal): Promise<Page<UserView>> {
  const limit = String(USERS_A_PAGE);
  const search = new URLSearchParams({ domain, limit, ...(q && { q }), ...(after && { after }) });
  return (await api<Page<UserView>>(`/api/v1/users?${search}`, { signal })).data;
}

/** The page of users that the view asks for. Another domain's users never stand in while it loads. */
export function useUsers({ domain, q, after }: UsersView, first: FirstUsers | null) {
  const listed: Listed = { domain, q, after };
  const isFirst = first !== null && first.domain === domain && first.q === q && first.after === after;
  return useQuery({
    queryKey: ['users', 'list', listed] as const,
    queryFn: ({ signal }) => fetchUsers(listed, signal),
    initialData: isFirst ? first.page : undefined,
    placeholderData: (previous, query) => (query?.queryKey[2].domain === domain ? previous : undefined),
  });
}
