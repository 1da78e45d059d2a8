import type { UseQueryResult } from '@tanstack/react-query';
import type { Page } from '@/lib/core/page';
import type { UserView } from '@/lib/operations/users/view';
import { NothingFound, NoUser, UsersFailed } from './user-list-states';
import { UserSkeleton } from './user-skeleton';
import { UserTable } from './user-table';

type Props = {
  query: UseQueryResult<Page<UserView>>;
  q: string;
  changed: string | null;
  canCreate: boolean;
  onClearSearch: () => void;
  onFirstPage: () => void;
  onCreate: () => void;
  onEdit: (user: UserView) => void;
  onRemove: (user: UserView) => void;
};

/** The table, or what stands in its place: loading, failed, empty, nothing found. */
export function UserList({ query, q, canCreate, onClearSearch, onFirstPage, onCreate, ...table }: Props) {
  if (query.isPending) return <UserSkeleton />;
  if (query.isError) {
    return <UsersFailed error={query.error} onRetry={() => query.refetch()} onFirstPage={onFirstPage} />;
  }
  const { items } = query.data;
  if (items.length === 0 && q !== '') return <NothingFound q={q} onClear={onClearSearch} />;
  if (items.length === 0) return <NoUser onCreate={canCreate ? onCreate : undefined} />;
  return <UserTable users={items} busy={query.isPlaceholderData} {...table} />;
}
