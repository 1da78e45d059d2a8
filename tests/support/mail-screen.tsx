import { type ComposeRequest, onComposeOpened } from '@/components/compose/open';
import { MailScreen } from '@/components/mail/mail-screen';
import { dialogArrived } from '@/components/shortcuts/dialog';
import type { FolderView } from '@/lib/operations/mail-folders/view';
import type { MessageRowView, MessageView } from '@/lib/operations/mail-messages/view';
import { answerRequests } from '@/tests/support/network';
import { renderScreen } from '@/tests/support/screen';

/** jsdom measures nothing: a window in which about ten rows are seen. */
export function giveHeight(): void {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 640 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 400 });
}

/** What the server says by itself, said by the test. */
export class Events extends EventTarget {
  static readonly CLOSED = 2;
  static opened: Events[] = [];
  readyState = 1;

  constructor(readonly url: string) {
    super();
    Events.opened.push(this);
  }

  close() {
    this.readyState = Events.CLOSED;
  }

  static last(): Events {
    return Events.opened.at(-1) as Events;
  }

  say(type: string, data: object = {}) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }
}

export const FOLDERS: FolderView[] = [
  folder('SU5CT1g', 'INBOX', { use: 'inbox', messages: 3, unread: 2 }),
  folder('drafts', 'Drafts', { use: 'drafts' }),
  folder('sent', 'Sent', { use: 'sent' }),
  folder('junk', 'Junk', { use: 'junk', messages: 2 }),
  folder('trash', 'Deleted Items', { use: 'trash', messages: 1 }),
  folder('projects', 'Projects', { messages: 4 }),
  folder('inside', 'Inside', { parent: 'projects', messages: 6 }),
];

export function folder(id: string, name: string, more: Partial<FolderView> = {}): FolderView {
  return { id, name, parent: null, use: null, selectable: true, messages: 0, unread: 0, ...more };
}

export function row(id: string, more: Partial<MessageRowView> = {}): MessageRowView {
  return {
    id,
    folder: 'SU5CT1g',
    from: [{ name: `Sender ${id}`, address: `${id}@example.org` }],
    to: [{ name: '', address: 'anna@example.org' }],
    subject: `Subject ${id}`,
    receivedAt: '2020-03-04T10:00:00.000Z',
    seen: true,
    flagged: false,
    answered: false,
    forwarded: false,
    draft: false,
    hasAttachments: false,
    sizeBytes: 1000,
    ...more,
  };
}

export function message(id: string, more: Partial<MessageView> = {}): MessageView {
  return {
    ...row(id),
    cc: [],
    bcc: [],
    replyTo: [],
    sentAt: null,
    messageId: null,
    inReplyTo: null,
    references: [],
    text: `Text of ${id}`,
    html: null,
    truncated: false,
    attachments: [],
    ...more,
  };
}

type Answer = ReturnType<Parameters<typeof answerRequests>[0]>;
type Call = Parameters<Parameters<typeof answerRequests>[0]>[0];

/** The screen over a server that has these rows; `answer` comes before what it says by itself. */
export function showMail(
  rows: MessageRowView[],
  answer?: (call: Call) => Answer | undefined,
  path = '/mail',
) {
  Events.opened = [];
  Object.assign(globalThis, { EventSource: Events });
  const state = { rows, folders: FOLDERS };
  const calls = answerRequests((call) => {
    const own = answer?.(call);
    if (own !== undefined) return own;
    if (call.path === '/api/v1/mail/folders') return { body: { items: state.folders } };
    if (call.method === 'PATCH') {
      const { ids, folder: to } = call.body as { ids: string[]; folder?: string };
      return { body: { ids: ids.map((id) => (to ? `${id}-${to}` : id)) } };
    }
    if (call.path === '/api/v1/mail/messages') {
      return { body: { items: state.rows, next: null, total: state.rows.length } };
    }
    const id = call.path.split('/').at(-1) ?? '';
    return {
      body: message(
        id,
        state.rows.find((one) => one.id === id),
      ),
    };
  });
  const composed: ComposeRequest[] = [];
  onComposeOpened((request) => {
    composed.push(request);
    dialogArrived();
  });
  return { ...renderScreen(<MailScreen />, path), calls, state, composed };
}
