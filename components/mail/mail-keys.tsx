import { useQueryClient } from '@tanstack/react-query';
import { openCompose } from '@/components/compose/open';
import { KeyMap } from '@/components/shortcuts/key-map';
import { press } from '@/components/shortcuts/targets';
import type { MessageRowView, MessageView } from '@/lib/operations/mail-messages/view';
import { folderOf } from './folders/folder-tree';
import { focusBeside, focusedMessage } from './list/row-focus';
import { messageKey } from './query-keys';
import type { Mailbox } from './use-mailbox';

const LINES = [
  ['mail.next', 'j'],
  ['mail.previous', 'k'],
  ['mail.open', 'o'],
  ['mail.back', 'u'],
  ['mail.compose', 'c'],
  ['mail.reply', 'r'],
  ['mail.replyAll', 'a'],
  ['mail.forward', 'f'],
  ['mail.remove', '#'],
  ['mail.star', 's'],
  ['mail.select', 'x'],
  ['mail.move', 'm'],
  ['mail.markRead', 'i'],
  ['mail.markUnread', 'I'],
  ['search', '/'],
  ['mail.inbox', 'g', 'i'],
  ['mail.sent', 'g', 's'],
  ['mail.drafts', 'g', 'd'],
  ['help', '?'],
] as const;

type Props = { mailbox: Mailbox; onOpen: (row: MessageRowView) => void };

/** The keys of the Webmail: they are about the selected rows, else the open message, else the row in focus. */
export function MailKeys({ mailbox, onOpen }: Props) {
  return <KeyMap lines={LINES} actions={{ ...useMoves(mailbox, onOpen), ...useChanges(mailbox) }} />;
}

function useMoves(
  { view, folders, rows, selection, isSideBySide, close, goTo }: Mailbox,
  onOpen: Props['onOpen'],
) {
  const step = (by: 1 | -1) => {
    if (view.message === null && !isSideBySide()) return focusBeside(by);
    const from = view.message ?? focusedMessage();
    const row = rows[rows.findIndex(({ id }) => id === from) + by];
    if (row) onOpen(row);
  };
  const open = () => {
    const row = rows.find(({ id }) => id === focusedMessage());
    if (row) onOpen(row);
  };
  const go = (use: 'inbox' | 'sent' | 'drafts') => {
    const folder = folderOf(folders, use);
    if (folder) goTo(folder.id);
  };
  return {
    j: () => step(1),
    k: () => step(-1),
    o: open,
    u: close,
    escape: () => (selection.ids.length > 0 ? selection.clear() : close()),
    '/': () => press('search'),
    'g i': () => go('inbox'),
    'g s': () => go('sent'),
    'g d': () => go('drafts'),
  };
}

function useChanges({ view, rows, selection, actions }: Mailbox) {
  const cache = useQueryClient();
  const targets = () => {
    if (selection.ids.length > 0) return selection.ids;
    return [view.message ?? focusedMessage()].filter((id) => id !== null);
  };
  const isFlagged = (id: string) => rows.find((row) => row.id === id)?.flagged === true;
  const answer = (kind: 'reply' | 'reply-all' | 'forward') => {
    const message = cache.getQueryData<MessageView>(messageKey(view.message ?? ''));
    if (message) openCompose({ kind, message });
  };
  const remove = () => actions.remove(targets());
  const select = () => {
    const id = focusedMessage() ?? view.message;
    if (id !== null) selection.toggle(id, false);
  };
  return {
    c: () => openCompose({ kind: 'new' }),
    r: () => answer('reply'),
    a: () => answer('reply-all'),
    f: () => answer('forward'),
    '#': remove,
    delete: remove,
    s: () => actions.mark(targets(), { flagged: !targets().every(isFlagged) }),
    x: select,
    m: () => press('move'),
    '.': () => press('move'),
    i: () => actions.mark(targets(), { seen: true }),
    'shift+i': () => actions.mark(targets(), { seen: false }),
  };
}
