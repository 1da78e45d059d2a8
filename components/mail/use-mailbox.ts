import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useMessageActions } from './changes/use-message-actions';
import { useFolderName, useFolders } from './folders/use-folders';
import { rowsOf } from './list/message-pages';
import { useMessages } from './list/use-messages';
import { useSelection } from './list/use-selection';
import {
  closeMessage,
  folderHref,
  listOf,
  type MailView,
  mailViewOf,
  openMessage,
  showMail,
} from './mail-view';

export type Mailbox = ReturnType<typeof useMailbox>;

/** As in mail-screen.module.css: list and message are side by side. */
const SIDE_BY_SIDE = '(min-width: 75em)';

function isSideBySide(): boolean {
  return window.matchMedia(SIDE_BY_SIDE).matches;
}

/** What is on screen of the mailbox, and how one moves in it. */
export function useMailbox() {
  const t = useTranslations('mail.folders');
  const view = mailViewOf(useSearchParams());
  const listed = listOf(view);
  const folders = useFolders().data?.items ?? [];
  const folder = folders.find(({ id }) => id === view.folder);
  const nameOf = useFolderName();
  const query = useMessages(listed);
  const rows = useMemo(() => rowsOf(query.data), [query.data]);
  const selection = useSelection(rows, JSON.stringify(listed));

  const place = rows.findIndex(({ id }) => id === view.message);

  function open(id: string) {
    openMessage(view, id);
  }

  function close() {
    if (view.message !== null) closeMessage(view);
  }

  /** These leave the screen: where one of them is open, the next takes its place if there is room for both. */
  function leave(ids: readonly string[]) {
    if (view.message === null || !ids.includes(view.message)) return;
    const gone = new Set(ids);
    const next = [...rows.slice(place + 1), ...rows.slice(0, Math.max(place, 0)).reverse()];
    const id = next.find((row) => !gone.has(row.id))?.id;
    if (id !== undefined && isSideBySide()) open(id);
    else close();
  }

  return {
    view,
    folders,
    folder,
    title: folder ? nameOf(folder) : t('unknown'),
    rows,
    query,
    selection,
    open,
    close,
    leave,
    /** Whether an open message leaves the list in sight. */
    isSideBySide,
    show: (change: Partial<MailView>) => showMail({ ...view, message: null, ...change }, 'replace'),
    goTo: (id: string) => window.history.pushState(null, '', folderHref(id)),
    ...useMessageActions({ folder: view.folder, folders, onGone: leave }),
  };
}
