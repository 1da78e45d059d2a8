import { useTranslations } from 'next-intl';
import type { MessageRowView } from '@/lib/operations/mail-messages/view';
import type { MessageActions } from '../changes/use-message-actions';
import { isOutgoing } from '../folders/folder-tree';
import { useFolderName, useFolders } from '../folders/use-folders';
import type { MailView } from '../mail-view';
import classes from './list-header.module.css';
import { ListSearch } from './list-search';
import { ListTitle } from './list-title';
import { MessageList } from './message-list';
import type { ListRowActions } from './row-actions';
import { SelectionBar } from './selection-bar';
import type { ListQuery } from './use-messages';

type Props = ListRowActions & {
  view: MailView;
  rows: readonly MessageRowView[];
  query: ListQuery;
  actions: MessageActions;
  onView: (change: Partial<MailView>) => void;
  onFolders: () => void;
};

/** A folder's messages, and above them either what is listed or what can be done with the selected ones. */
export function ListPane({ view, rows, query, selection, actions, onView, onFolders, ...on }: Props) {
  const t = useTranslations('mail.folders');
  const folder = useFolders().data?.items.find(({ id }) => id === view.folder);
  const nameOf = useFolderName();
  return (
    <>
      <div className={classes.root}>
        {selection.ids.length > 0 ? (
          <SelectionBar folder={view.folder} rows={rows} selection={selection} actions={actions} />
        ) : (
          <ListTitle
            view={view}
            title={folder ? nameOf(folder) : t('unknown')}
            total={query.data?.pages[0]?.total ?? null}
            onView={onView}
            onFolders={onFolders}
          />
        )}
        <ListSearch view={view} onView={onView} />
      </div>
      <MessageList
        view={view}
        rows={rows}
        query={query}
        selection={selection}
        outgoing={isOutgoing(folder)}
        onAll={() => onView({ q: '', where: 'anywhere', unread: false })}
        {...on}
      />
    </>
  );
}
