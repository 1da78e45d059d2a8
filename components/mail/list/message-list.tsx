import type { MessageRowView } from '@/lib/operations/mail-messages/view';
import type { MailView } from '../mail-view';
import { ListEmpty, ListFailed } from './list-states';
import classes from './message-list.module.css';
import { MessageRows } from './message-rows';
import { MessageSkeleton } from './message-skeleton';
import type { ListRowActions } from './row-actions';
import type { ListQuery } from './use-messages';

type Props = ListRowActions & {
  view: MailView;
  rows: readonly MessageRowView[];
  query: ListQuery;
  outgoing: boolean;
  onAll: () => void;
};

/** The rows, or what stands in their place: loading, failed, empty, nothing found. */
export function MessageList({ view, rows, query, outgoing, onAll, ...actions }: Props) {
  if (query.isPending) return <MessageSkeleton />;
  if (query.data === undefined) return <ListFailed error={query.error} onRetry={() => query.refetch()} />;
  if (rows.length === 0 && !query.hasNextPage) return <ListEmpty view={view} onAll={onAll} />;
  return (
    <div className={classes.root} aria-busy={query.isPlaceholderData}>
      <MessageRows
        key={`${view.folder} ${view.unread} ${view.q}`}
        view={view}
        rows={rows}
        query={query}
        total={query.data.pages[0]?.total ?? rows.length}
        outgoing={outgoing}
        {...actions}
      />
    </div>
  );
}
