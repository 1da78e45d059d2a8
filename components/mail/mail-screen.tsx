'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { openCompose } from '@/components/compose/open';
import { useTitle } from '@/components/ui/use-title';
import type { FolderView } from '@/lib/operations/mail-folders/view';
import type { MessageRowView } from '@/lib/operations/mail-messages/view';
import { MessageDialogs } from './changes/message-dialogs';
import { FolderDialogs } from './folders/folder-dialogs';
import { FolderNav } from './folders/folder-nav';
import type { FolderRequest } from './folders/folder-request';
import { PhoneFolders } from './folders/phone-folders';
import { ListPane } from './list/list-pane';
import { useRowFocus } from './list/use-row-focus';
import { MailKeys } from './mail-keys';
import classes from './mail-screen.module.css';
import { INBOX_ID, listOf } from './mail-view';
import { ReadingPane } from './reading/reading-pane';
import { useMailEvents } from './use-mail-events';
import { useMailbox } from './use-mailbox';

/** Folders, the list, the message: three panes where there is room, else one after the other. */
export function MailScreen() {
  const t = useTranslations('mail');
  const mailbox = useMailbox();
  const { view, folder, rows, query, selection, actions } = mailbox;
  const [request, setRequest] = useState<FolderRequest | null>(null);
  const [drawer, setDrawer] = useState(false);
  useMailEvents(listOf(view));
  useRowFocus(view.message);
  useTitle(t('documentTitle', { unread: folder?.unread ?? 0, folder: mailbox.title }));

  function openRow(row: MessageRowView) {
    if (folder?.use === 'drafts') openCompose({ kind: 'draft', id: row.id });
    else mailbox.open(row.id);
  }

  function follow(id: string, by: FolderView | null) {
    if (id === view.folder) mailbox.goTo(by?.id ?? INBOX_ID);
  }

  const nav = (
    <FolderNav
      current={view.folder}
      onOpen={(id) => {
        setDrawer(false);
        mailbox.goTo(id);
      }}
      onRequest={(wanted) => {
        setDrawer(false);
        setRequest(wanted);
      }}
      onDrop={actions.move}
    />
  );
  return (
    <div className={classes.root} data-reading={view.message !== null || undefined}>
      <h1 className={classes.unseen}>{mailbox.title}</h1>
      <aside className={classes.folders}>{nav}</aside>
      <section className={classes.list} aria-label={t('list.title')}>
        <ListPane
          view={view}
          rows={rows}
          query={query}
          selection={selection}
          actions={actions}
          onOpen={openRow}
          onStar={({ id, flagged }) => actions.mark([id], { flagged: !flagged })}
          onView={mailbox.show}
          onFolders={() => setDrawer(true)}
        />
      </section>
      <section className={classes.reading} aria-label={t('reading.title')}>
        <ReadingPane id={view.message} actions={actions} onBack={mailbox.close} />
      </section>
      <PhoneFolders opened={drawer} onClose={() => setDrawer(false)}>
        {nav}
      </PhoneFolders>
      <FolderDialogs request={request} onClose={() => setRequest(null)} onReplaced={follow} />
      <MessageDialogs ids={mailbox.removing} onClose={mailbox.stopRemoving} onRemoved={mailbox.leave} />
      <MailKeys mailbox={mailbox} onOpen={openRow} />
    </div>
  );
}
