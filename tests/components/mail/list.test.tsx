import { act, screen, waitFor, within } from '@testing-library/react';
import { Events, giveHeight, row, showMail } from '@/tests/support/mail-screen';
import { problem } from '@/tests/support/network';

beforeAll(giveHeight);
afterEach(() => window.localStorage.clear());

const rowOf = async (id: string) => (await screen.findByText(`Subject ${id}`)).closest('li') as HTMLElement;
const changes = (calls: { method: string; body: unknown }[]) =>
  calls.filter(({ method }) => method !== 'GET').map(({ method, body }) => ({ method, body }));

test('rows say who, what, when, and how it stands with them', async () => {
  const marks = { seen: false, flagged: true, answered: true, forwarded: true, hasAttachments: true };
  showMail([row('a', marks), row('b', { subject: '', from: [] })]);
  const a = within(await rowOf('a'));
  for (const name of ['Unread', 'Replied', 'Forwarded', 'Has attachments']) {
    expect(a.getByRole('img', { name })).toBeInTheDocument();
  }
  expect(a.getByText('Sender a')).toBeInTheDocument();
  expect(a.getByText('Mar 4, 2020')).toBeInTheDocument();
  expect(a.getByRole('button', { name: 'Star Subject a' })).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByText('Unknown sender')).toBeInTheDocument();
  expect(screen.getByText('No subject')).toBeInTheDocument();
  expect(await rowOf('a')).toHaveAttribute('aria-setsize', '2');
});

test('folders in our words, with what is unread; the window says it too', async () => {
  showMail([row('a')]);
  const folders = within(await screen.findByRole('navigation', { name: 'Folders' }));
  expect(await folders.findByRole('link', { name: /Trash/ })).toBeInTheDocument();
  expect(folders.getByRole('link', { name: /Inbox.*2 unread/ })).toHaveAttribute('aria-current', 'page');
  await waitFor(() => expect(document.title).toBe('(2) Inbox · Postroom'));
});

test('in a folder of what one sends, recipients stand where senders do elsewhere', async () => {
  showMail([row('a', { folder: 'sent' })], undefined, '/mail?folder=sent');
  expect(await screen.findByText('To anna@example.org')).toBeInTheDocument();
});

test.each([
  ['/mail', 'The inbox is empty'],
  ['/mail?folder=projects', 'The folder is empty'],
  ['/mail?q=lunch', 'Nothing found'],
  ['/mail?unread=true', 'Everything is read'],
])('%s without a row: %s', async (path, title) => {
  showMail([], undefined, path);
  expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument();
});

test('a list that does not come says why, and is asked for again', async () => {
  let up = false;
  const { user } = showMail([row('a')], ({ path }) =>
    up || !path.endsWith('/messages') ? undefined : problem(503, 'The mail server does not answer.'),
  );
  expect(await screen.findByText('The mail server does not answer.')).toBeInTheDocument();
  up = true;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await rowOf('a')).toBeInTheDocument();
});

test('searches at the server, where one says', async () => {
  const { user, calls } = showMail([row('a')]);
  await user.type(screen.getByRole('searchbox', { name: 'Search mail' }), 'lunch');
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Search in' }), 'Subject');
  await waitFor(() =>
    expect(calls.at(-1)?.query).toEqual({ folder: 'SU5CT1g', limit: '50', q: 'lunch', where: 'subject' }),
  );
  await user.click(screen.getByRole('button', { name: 'Unread' }));
  await waitFor(() => expect(calls.at(-1)?.query.unread).toBe('true'));
});

test('the next page is asked for before the end, by the cursor of the one before', async () => {
  const { calls } = showMail([], ({ path, query }) => {
    if (!path.endsWith('/messages')) return;
    const items = query.after === 'more' ? [row('last')] : [row('first'), row('second')];
    return { body: { items, next: query.after === 'more' ? null : 'more', total: 3 } };
  });
  expect(await rowOf('last')).toHaveAttribute('aria-posinset', '3');
  expect(calls.filter(({ path }) => path.endsWith('/messages'))).toHaveLength(2);
});

test('a mark shows at once and is taken back when the server refuses it', async () => {
  let answer = (_: { status: number; body: unknown }) => {};
  const refused = new Promise<{ status: number; body: unknown }>((resolve) => {
    answer = resolve;
  });
  const { user } = showMail([row('a')], ({ method }) => (method === 'PATCH' ? refused : undefined));
  const star = () => screen.getByRole('button', { name: 'Star Subject a' });
  await rowOf('a');
  await user.click(star());
  expect(star()).toHaveAttribute('aria-pressed', 'true');
  await act(async () => answer(problem(503, 'The mail server does not answer.')));
  expect(await screen.findByText('The mail server does not answer.')).toBeInTheDocument();
  expect(star()).toHaveAttribute('aria-pressed', 'false');
});

test('a range is selected with Shift, marked, and deleted with a way back', async () => {
  const { user, calls, state } = showMail(['a', 'b', 'c', 'd'].map((id) => row(id, { seen: false })));
  await user.click(await screen.findByRole('checkbox', { name: 'Select Subject a' }));
  await user.keyboard('{Shift>}');
  await user.click(screen.getByRole('checkbox', { name: 'Select Subject c' }));
  await user.keyboard('{/Shift}');
  const bar = within(screen.getByRole('toolbar', { name: 'Selected messages' }));
  expect(bar.getByText('3 selected')).toBeInTheDocument();
  await user.click(bar.getByRole('button', { name: 'Mark as read' }));
  await user.click(bar.getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(screen.queryByText('Subject b')).not.toBeInTheDocument());
  expect(screen.getByText('Subject d')).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('3 messages are back.')).toBeInTheDocument();
  const ids = ['a', 'b', 'c'];
  expect(changes(calls)).toEqual([
    { method: 'PATCH', body: { ids, seen: true } },
    { method: 'PATCH', body: { ids, folder: 'trash' } },
    { method: 'PATCH', body: { ids: ids.map((id) => `${id}-trash`), folder: 'SU5CT1g' } },
  ]);
  expect(state.rows).toHaveLength(4);
  expect(await rowOf('b')).toBeInTheDocument();
});

test('rows that could not be moved are there again', async () => {
  const { user } = showMail([row('a')], ({ method }) =>
    method === 'PATCH' ? problem(503, 'The mail server does not answer.') : undefined,
  );
  await user.click(await screen.findByRole('checkbox', { name: 'Select Subject a' }));
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(await screen.findByText('The mail server does not answer.')).toBeInTheDocument();
  expect(await rowOf('a')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
});

test('what is deleted from the trash is asked about, and goes for good', async () => {
  const { user, calls } = showMail(
    [row('a', { folder: 'trash' })],
    ({ method }) => (method === 'DELETE' ? { body: {} } : undefined),
    '/mail?folder=trash',
  );
  await user.click(await screen.findByRole('checkbox', { name: 'Select Subject a' }));
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete this message for good' }));
  expect(changes(calls)).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Delete for good' }));
  expect(await screen.findByText('The message was deleted.')).toBeInTheDocument();
  const removal = calls.find(({ method }) => method === 'DELETE');
  expect(removal).toMatchObject({ path: '/api/v1/mail/messages', query: { ids: 'a' } });
});

test('moves what is selected to the folder that one chooses', async () => {
  const { user, calls } = showMail([row('a')]);
  await user.click(await screen.findByRole('checkbox', { name: 'Select Subject a' }));
  await user.click(screen.getByRole('button', { name: 'Move to' }));
  await user.click(await screen.findByRole('button', { name: 'Projects' }));
  expect(await screen.findByText('Moved to Projects.')).toBeInTheDocument();
  expect(changes(calls)).toEqual([{ method: 'PATCH', body: { ids: ['a'], folder: 'projects' } }]);
});

test('new mail comes in without a reload; a change of another folder asks for no list', async () => {
  const { state, calls } = showMail([row('a')]);
  await rowOf('a');
  state.rows = [row('new'), ...state.rows];
  const lists = () => calls.filter(({ path }) => path.endsWith('/messages')).length;
  const before = lists();
  act(() => Events.last().say('mail', { folder: 'projects' }));
  act(() => Events.last().say('mail', { folder: 'SU5CT1g' }));
  expect(await rowOf('new')).toBeInTheDocument();
  expect(lists()).toBe(before + 1);
  expect(Events.last().url).toBe('/api/v1/mail/events?folder=SU5CT1g');
});

test('whoever has scrolled down goes on seeing the same rows; at the top one sees the new', async () => {
  const { state } = showMail(Array.from({ length: 30 }, (_, at) => row(`old${at}`)));
  await rowOf('old0');
  const scroller = screen.getByRole('list', { name: 'Messages' }).parentElement as HTMLElement;
  const arrive = async (id: string) => {
    state.rows = [row(id), ...state.rows];
    act(() => Events.last().say('mail', { folder: 'SU5CT1g' }));
    await waitFor(() =>
      expect(scroller.querySelector('li')).toHaveAttribute('aria-setsize', `${state.rows.length}`),
    );
  };
  await arrive('new');
  expect(scroller.scrollTop).toBe(0);
  scroller.scrollTop = 640;
  await arrive('newer');
  expect(scroller.scrollTop).toBe(704);
});

test('a draft opens where it is written on', async () => {
  const { user, composed } = showMail([row('a', { folder: 'drafts' })], undefined, '/mail?folder=drafts');
  await user.click(await screen.findByRole('link', { name: /Subject a/ }));
  expect(composed).toEqual([{ kind: 'draft', id: 'a' }]);
  expect(window.location.search).toBe('?folder=drafts');
});
