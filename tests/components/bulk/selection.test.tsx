import { screen, within } from '@testing-library/react';
import type { JobWithRefusalsView } from '@/lib/operations/jobs/view';
import { answerRequests, problem } from '@/tests/support/network';
import { button, showUsers, user } from '@/tests/support/users-screen';

const ANNA = 'anna@example.org';
const NAMES = ['anna', 'ben', 'carla', 'dora'];
const PATH = '/admin/users?domain=example.org';

function job(more: Partial<JobWithRefusalsView> = {}): JobWithRefusalsView {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    kind: 'disable',
    state: 'running',
    admin: 'sofia',
    total: 2,
    done: 0,
    refused: 0,
    createdAt: new Date().toISOString(),
    finishedAt: null,
    receipt: { panelSessionsEnded: 0, webmailSessionsEnded: 0, mailSessionsEnded: 0, mailServer: 'done' },
    passwords: 'none',
    can: { cancel: true, takePasswords: false },
    refusals: [],
    ...more,
  };
}

type Calls = ReturnType<typeof answerRequests>;

/** The page of four users; `answers` are what the job says, one after the other, the last one for ever. */
function show(answers: JobWithRefusalsView[], next: string | null = null) {
  let asked = 0;
  const calls = answerRequests(({ method, path }) => {
    if (path === '/api/v1/user-counts') return { body: { count: 120 } };
    if (path === '/api/v1/users') return { body: { items: NAMES.map((name) => user(name)), next } };
    if (path.endsWith('/hand-outs'))
      return { status: 201, body: { passwords: [{ address: ANNA, password: 'Secret-1' }] } };
    if (method === 'POST') return { status: 201, body: answers[0] };
    asked += 1;
    return { body: answers[Math.min(asked, answers.length - 1)] };
  });
  return {
    calls,
    ...showUsers(
      NAMES.map((name) => user(name)),
      PATH,
      next,
    ),
  };
}

const box = (name: string) => screen.findByRole('checkbox', { name: `Select ${name}@example.org` });
const posted = (calls: Calls) =>
  calls.filter(({ method }) => method === 'POST').map(({ path, body }) => ({ path, body }));
const dialog = () => within(screen.getByRole('dialog'));

test('a range by Shift, all of the page, and none', async () => {
  const { user: person } = show([job()]);
  await person.click(await box('ben'));
  await person.keyboard('{Shift>}');
  await person.click(await box('dora'));
  await person.keyboard('{/Shift}');
  expect(await screen.findByText('3 selected')).toBeInTheDocument();
  expect(await box('anna')).not.toBeChecked();
  await person.click(screen.getByRole('checkbox', { name: 'Select all on this page' }));
  expect(screen.getByText('4 selected')).toBeInTheDocument();
  await person.click(button('Select nothing'));
  expect(screen.queryByRole('toolbar')).not.toBeInTheDocument();
  expect(await box('ben')).not.toBeChecked();
});

test('disables those that are selected, shows how far it is, and what it ended and left out', async () => {
  const finished = job({
    state: 'done',
    done: 1,
    refused: 1,
    receipt: { panelSessionsEnded: 0, webmailSessionsEnded: 1, mailSessionsEnded: 2, mailServer: 'done' },
    refusals: [{ code: 'forbidden', count: 1, users: ['ben@example.org'] }],
    can: { cancel: false, takePasswords: true },
  });
  const { calls, user: person } = show([job(), finished]);
  await person.click(await box('anna'));
  await person.click(await box('ben'));
  await person.click(button('Disable'));
  await person.click(dialog().getByRole('button', { name: 'Disable 2 users' }));
  expect(await screen.findByText('0 of 2 done.')).toBeInTheDocument();
  expect(posted(calls)).toEqual([
    { path: '/api/v1/jobs', body: { kind: 'disable', users: [ANNA, 'ben@example.org'] } },
  ]);
  expect(
    await screen.findByText('Finished: 1 of 2 done. 1 left out.', {}, { timeout: 3000 }),
  ).toBeInTheDocument();
  expect(screen.getByText('2 mail sessions and 1 webmail session ended.')).toBeInTheDocument();
  expect(screen.getByText('ben@example.org', { selector: '[role=dialog] *' })).toBeInTheDocument();
  expect(dialog().queryByRole('button', { name: 'Stop' })).not.toBeInTheDocument();
});

test('all that the search finds, on every page, with their number', async () => {
  const { calls, user: person } = show([job({ total: 120 })], 'second');
  await person.click(await box('anna'));
  await person.click(await screen.findByRole('button', { name: 'Select all 120' }));
  expect(await box('dora')).toBeChecked();
  await person.click(button('Quota'));
  await person.clear(dialog().getByRole('textbox', { name: /Quota/ }));
  await person.type(dialog().getByRole('textbox', { name: /Quota/ }), '2');
  await person.click(dialog().getByRole('button', { name: 'Change 120 users' }));
  await screen.findByText('0 of 120 done.');
  expect(posted(calls)).toEqual([
    {
      path: '/api/v1/jobs',
      body: { kind: 'quota', domain: 'example.org', count: 120, quotaBytes: 2 * 2 ** 30 },
    },
  ]);
});

test('deletes only after the number was typed', async () => {
  const { calls, user: person } = show([job({ kind: 'delete' })]);
  await person.click(await box('anna'));
  await person.click(button('Delete'));
  await person.click(dialog().getByRole('button', { name: 'Delete 1 user' }));
  expect(await screen.findByText('This is not the number.')).toBeInTheDocument();
  expect(posted(calls)).toEqual([]);
  await person.type(dialog().getByRole('textbox'), '1');
  await person.click(dialog().getByRole('button', { name: 'Delete 1 user' }));
  expect(posted(calls)).toEqual([{ path: '/api/v1/jobs', body: { kind: 'delete', users: [ANNA] } }]);
});

test('new passwords are fetched once, as a file', async () => {
  const saved: Blob[] = [];
  URL.createObjectURL = (file) => `blob:${saved.push(file as Blob)}`;
  URL.revokeObjectURL = () => {};
  // What jsdom would have to go to.
  HTMLAnchorElement.prototype.click = () => {};
  const ready = job({
    kind: 'reset-passwords',
    state: 'done',
    done: 1,
    total: 1,
    passwords: 'ready',
    can: { cancel: false, takePasswords: true },
  });
  const { calls, user: person } = show([job({ kind: 'reset-passwords', total: 1 }), ready]);
  await person.click(await box('anna'));
  await person.click(button('Reset passwords'));
  await person.click(dialog().getByRole('checkbox'));
  await person.click(dialog().getByRole('button', { name: 'Reset 1 password' }));
  expect(await screen.findByText(/^Stay signed in/)).toBeInTheDocument();
  await person.click(await screen.findByRole('button', { name: 'Download as CSV' }, { timeout: 3000 }));
  expect(await screen.findByText('The passwords are in your downloads')).toBeInTheDocument();
  expect(posted(calls)).toEqual([
    { path: '/api/v1/jobs', body: { kind: 'reset-passwords', users: [ANNA], mustChangePassword: true } },
    { path: '/api/v1/jobs/00000000-0000-4000-8000-000000000001/hand-outs', body: undefined },
  ]);
  expect(saved).toHaveLength(1);
  expect(JSON.stringify(localStorage) + JSON.stringify(sessionStorage)).not.toContain('Secret-1');
});

test('what is refused is told, and what was selected stays', async () => {
  const { user: person } = show([job()]);
  await person.click(await box('anna'));
  await person.click(button('Enable'));
  answerRequests(() => problem(422, 'Some of these users are no longer there.'));
  await person.click(dialog().getByRole('button', { name: 'Enable 1 user' }));
  expect(await screen.findByText('Some of these users are no longer there.')).toBeInTheDocument();
  await person.click(dialog().getByRole('button', { name: 'Cancel' }));
  expect(screen.getByText('1 selected')).toBeInTheDocument();
});

test('who may only reset passwords is offered nothing else, and who may do nothing selects nobody', async () => {
  const can = { update: false, resetPassword: true, delete: false };
  answerRequests(() => ({ body: { items: [], next: null } }));
  const { user: person, unmount } = showUsers([user('anna', { can })]);
  await person.click(await box('anna'));
  expect(
    within(screen.getByRole('toolbar'))
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['Reset passwords', '']);
  unmount();
  showUsers([user('anna', { can: { ...can, resetPassword: false } })]);
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
});
