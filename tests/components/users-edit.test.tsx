import { screen, waitFor, within } from '@testing-library/react';
import { passwordProblems } from '@/lib/password/policy';
import { answerRequests, problem } from '@/tests/support/network';
import { button, DOMAIN, GB, showUsers, user } from '@/tests/support/users-screen';

const ANNA = user('anna');
const DONE = { panelSessionsEnded: 0, webmailSessionsEnded: 1, mailSessionsEnded: 2, mailServer: 'done' };

type Answers = Parameters<typeof answerRequests>[0];

/** Opens the pop-up of Anna; `patch` answers what is saved. */
async function openEdit(patch: Answers, path?: string) {
  const calls = answerRequests((call) => {
    if (call.method === 'PATCH') return patch(call);
    if (call.path.startsWith('/api/v1/domains')) return { body: DOMAIN };
    return { body: ANNA };
  });
  const { user: person } = showUsers([ANNA], path);
  if (path === undefined) await person.click(button('Edit anna@example.org'));
  const dialog = within(await screen.findByRole('dialog'));
  const name = await dialog.findByLabelText('Name');
  const patches = () => calls.filter(({ method }) => method === 'PATCH');
  return { person, dialog, name, patches, password: dialog.getByLabelText('Password') };
}

const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());

test('New makes a password that meets the rule, the list ticks it, and only what changed is sent', async () => {
  const { person, dialog, password, patches } = await openEdit(() => ({
    body: { ...ANNA, version: 4, receipt: DONE },
  }));
  await person.type(password, 'abc');
  expect(dialog.getByText('lowercase letter').closest('li')).toHaveTextContent('lowercase letter, met');
  expect(dialog.getByText('number').closest('li')).toHaveTextContent('number, not met yet');
  await person.click(button('New'));
  const made = (password as HTMLInputElement).value;
  expect(passwordProblems(made)).toEqual([]);
  await person.click(button('Copy'));
  expect(await navigator.clipboard.readText()).toBe(made);
  await person.click(button('Update User'));
  expect(await screen.findByText('Password updated')).toBeInTheDocument();
  expect(screen.getByText('2 mail sessions and 1 webmail session ended.')).toBeInTheDocument();
  expect(patches()).toMatchObject([
    { path: '/api/v1/users/anna%40example.org', ifMatch: '"3"', body: { password: made } },
  ]);
  await closed();
  expect(window.location.search).toBe('?domain=example.org');
  await waitFor(() => expect(button('Edit anna@example.org')).toHaveFocus());
});

test.each([
  [{ ...DONE, mailSessionsEnded: 0, webmailSessionsEnded: 0 }, 'No session was open.'],
  [
    { ...DONE, mailSessionsEnded: 0, webmailSessionsEnded: 1, mailServer: 'pending' },
    '1 webmail session ended. The mail server has not answered yet; sessions there end as soon as it does.',
  ],
  [
    { ...DONE, mailSessionsEnded: 0, webmailSessionsEnded: 0, mailServer: 'not-configured' },
    'No mail server is connected, so mail sessions were not ended.',
  ],
])('the receipt says %j in words', async (receipt, sentence) => {
  const { person } = await openEdit(() => ({ body: { ...ANNA, version: 4, receipt } }));
  await person.click(button('New'));
  await person.click(button('Update User'));
  expect(await screen.findByText(sentence)).toBeInTheDocument();
});

test('by keyboard: Enter saves from any field, Escape closes what is untouched', async () => {
  const { person, name, patches } = await openEdit(() => ({ body: { ...ANNA, name: 'Anna B', version: 4 } }));
  expect(name).toHaveFocus();
  await person.clear(name);
  await person.type(name, 'Anna B{Enter}');
  expect(await screen.findByText('anna@example.org was updated')).toBeInTheDocument();
  expect(patches()).toMatchObject([{ body: { name: 'Anna B' } }]);
  await closed();
  expect(screen.getByRole('row', { name: /Anna B/ })).toHaveAttribute('data-glows');
  await person.click(button('Edit anna@example.org'));
  await screen.findByLabelText('Name');
  await person.keyboard('{Escape}');
  await closed();
});

test('says that nothing is changed rather than saving nothing', async () => {
  const { person, patches } = await openEdit(() => problem(500, ''));
  await person.click(button('Update User'));
  expect(screen.getByText('Nothing is changed yet.')).toBeInTheDocument();
  expect(patches()).toEqual([]);
});

test('a password that breaks the rule is told at its field before anything is sent', async () => {
  const { person, password, patches } = await openEdit(() => problem(500, ''));
  await person.type(password, 'abcdefgh{Enter}');
  expect(screen.getByText('At least one UPPERCASE letter.')).toBeInTheDocument();
  expect(password).toHaveFocus();
  expect(patches()).toEqual([]);
});

test('what the server refuses is told at the field, with the focus there, and nothing typed is lost', async () => {
  const message = 'The domain allows at most 50 GB.';
  const { person, dialog, name } = await openEdit(() =>
    problem(422, 'Some of the values are not valid.', { quotaBytes: { code: 'quota-over-domain', message } }),
  );
  const quota = dialog.getByLabelText('Quota');
  await person.clear(quota);
  await person.type(quota, '60');
  await person.type(name, ' B{Enter}');
  expect(await dialog.findByText(message)).toBeInTheDocument();
  await waitFor(() => expect(quota).toHaveFocus());
  expect(quota).toHaveValue('60');
  expect(name).toHaveValue('Anna Bergmann B');
  await person.type(quota, '{Backspace}');
  expect(dialog.queryByText(message)).not.toBeInTheDocument();
});

test.each([
  [problem(503, 'The database does not answer.'), 'The database does not answer.'],
  [problem(401, 'Please sign in.'), /^Your session has ended\. Nothing you typed is lost/],
])('nothing is lost when saving fails', async (answer, sentence) => {
  const { person, dialog, name } = await openEdit(() => answer);
  await person.type(name, ' B{Enter}');
  expect(await dialog.findByText(sentence)).toBeInTheDocument();
  expect(name).toHaveValue('Anna Bergmann B');
});

describe('when somebody else changed the user meanwhile', () => {
  const THEIRS = user('anna', { name: 'Anna Berg', quotaBytes: 7 * GB, version: 4 });

  async function openChanged() {
    let reads = 0;
    const calls = answerRequests(({ method, path, ifMatch, body }) => {
      if (path.startsWith('/api/v1/domains')) return { body: DOMAIN };
      if (method === 'GET') {
        reads += 1;
        return { body: reads === 1 ? ANNA : THEIRS };
      }
      return ifMatch === '"4"'
        ? { body: { ...THEIRS, ...(body as object), version: 5 } }
        : problem(412, 'Changed.');
    });
    const { user: person } = showUsers([ANNA]);
    await person.click(button('Edit anna@example.org'));
    const name = await screen.findByLabelText('Name');
    await person.clear(name);
    await person.type(name, 'Mine{Enter}');
    const notice = await screen.findByRole('alert');
    return { person, name, notice, calls };
  }

  test('shows theirs beside mine, and keeps mine on top of it', async () => {
    const { person, notice, calls } = await openChanged();
    expect(notice).toHaveTextContent('Somebody else changed this in the meantime');
    expect(within(notice).getByRole('row', { name: 'Name Anna Berg Mine' })).toBeInTheDocument();
    expect(within(notice).getByRole('row', { name: 'Quota 7 GB not touched' })).toBeInTheDocument();
    await person.click(button('Keep mine'));
    expect(await screen.findByText('anna@example.org was updated')).toBeInTheDocument();
    const patches = calls.filter(({ method }) => method === 'PATCH');
    expect(patches).toMatchObject([
      { ifMatch: '"3"', body: { name: 'Mine' } },
      { ifMatch: '"4"', body: { name: 'Mine' } },
    ]);
  });

  test('or takes theirs', async () => {
    const { person, name } = await openChanged();
    await person.click(button('Take theirs'));
    expect(name).toHaveValue('Anna Berg');
    expect(screen.getByLabelText('Quota')).toHaveValue('7');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('leaving with something typed', () => {
  test('Escape asks once; Keep editing keeps it', async () => {
    const { person, name } = await openEdit(() => problem(500, ''));
    await person.type(name, ' B{Escape}');
    expect(screen.getByText('Close without saving?')).toBeInTheDocument();
    await person.click(button('Keep editing'));
    expect(name).toHaveValue('Anna Bergmann B');
    await person.keyboard('{Escape}');
    await person.click(button('Close without saving'));
    await closed();
  });

  test('Back in the browser asks as well', async () => {
    const { person, name } = await openEdit(() => problem(500, ''));
    await person.type(name, ' B');
    window.history.back();
    expect(await screen.findByText('Close without saving?')).toBeInTheDocument();
    expect(window.location.search).toBe('?domain=example.org');
    await person.click(button('Keep editing'));
    expect(window.location.search).toBe('?domain=example.org&edit=anna%40example.org');
    expect(name).toHaveValue('Anna Bergmann B');
  });
});

test('a link opens the pop-up, and closing it leaves the list', async () => {
  const { person } = await openEdit(
    () => problem(500, ''),
    '/admin/users?domain=example.org&edit=anna%40example.org',
  );
  await person.keyboard('{Escape}');
  await closed();
  expect(window.location.search).toBe('?domain=example.org');
});

test('who may only reset passwords can change nothing else', async () => {
  const can = { update: false, resetPassword: true, delete: false };
  answerRequests(({ path }) => ({ body: path.startsWith('/api/v1/domains') ? DOMAIN : { ...ANNA, can } }));
  const { user: person } = showUsers([{ ...ANNA, can }]);
  await person.click(button('Edit anna@example.org'));
  expect(await screen.findByLabelText('Name')).toBeDisabled();
  expect(screen.getByLabelText('Quota')).toBeDisabled();
  expect(screen.getByLabelText('Password')).toBeEnabled();
  expect(screen.getByText(/^You may reset the password of this user/)).toBeInTheDocument();
});

const SESSIONS = {
  web: ['panel', 'panel', 'webmail'].map((surface, at) => ({ id: String(at), surface, current: false })),
  mail: [{ service: 'imap', connections: 2, ips: [] }],
  mailServer: 'ok',
};

test('Log out everywhere says what is open, ends it when told to, and leaves what is typed', async () => {
  const calls = answerRequests(({ method, path }) => {
    if (method === 'DELETE') return { body: { receipt: DONE } };
    if (path.endsWith('/sessions')) return { body: SESSIONS };
    return { body: path.startsWith('/api/v1/domains') ? DOMAIN : ANNA };
  });
  const { user: person } = showUsers([ANNA]);
  await person.click(button('Edit anna@example.org'));
  await person.type(await screen.findByLabelText('Name'), ' B');
  await person.click(button('Log out everywhere'));
  expect(
    await screen.findByText('Open now: 2 mail sessions, 1 webmail session, and 2 panel sessions.'),
  ).toBeInTheDocument();
  await person.click(button('Leave as it is'));
  expect(button('Log out everywhere')).toHaveFocus();
  expect(calls.some(({ method }) => method === 'DELETE')).toBe(false);
  await person.click(button('Log out everywhere'));
  await person.click(button('Log out'));
  expect(await screen.findByText('anna@example.org is logged out everywhere')).toBeInTheDocument();
  expect(screen.getByText('2 mail sessions and 1 webmail session ended.')).toBeInTheDocument();
  expect(calls.at(-1)).toMatchObject({
    method: 'DELETE',
    path: '/api/v1/users/anna%40example.org/sessions',
    body: undefined,
  });
  expect(screen.getByLabelText('Name')).toHaveValue('Anna Bergmann B');
});

test('forwarding: the choice of a copy comes with the first address; addresses may stand in one line', async () => {
  const { person, dialog, patches } = await openEdit(() =>
    problem(422, 'Not valid.', {
      'forwardTo.1': { code: 'target-not-found', message: 'There is no such address in this domain.' },
    }),
  );
  expect(dialog.queryByLabelText('Keep a copy in this mailbox')).not.toBeInTheDocument();
  await person.type(dialog.getByLabelText('Forward to'), 'bernd@example.org, no@example.org');
  await person.click(dialog.getByLabelText('Keep a copy in this mailbox'));
  await person.click(button('Update User'));
  expect(
    await dialog.findByText('no@example.org: There is no such address in this domain.'),
  ).toBeInTheDocument();
  expect(patches()).toMatchObject([
    { body: { forwardTo: ['bernd@example.org', 'no@example.org'], keepsCopy: false } },
  ]);
  await person.type(dialog.getByLabelText('Forward to'), '{Backspace}');
  expect(dialog.queryByText(/There is no such address/)).not.toBeInTheDocument();
});

test('one who may only reset passwords sees the forward and does not change it', async () => {
  const forwarding = { ...ANNA, forwardTo: ['bernd@example.org'], can: { ...ANNA.can, update: false } };
  answerRequests(({ path }) => ({ body: path.startsWith('/api/v1/domains') ? DOMAIN : forwarding }));
  const { user: person } = showUsers([forwarding]);
  await person.click(button('Edit anna@example.org'));
  expect(await screen.findByLabelText('Forward to')).toBeDisabled();
  expect(screen.getByLabelText('Forward to')).toHaveValue('bernd@example.org');
  expect(screen.getByLabelText('Keep a copy in this mailbox')).toBeDisabled();
});
