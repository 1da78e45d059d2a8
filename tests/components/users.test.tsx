import { screen, within } from '@testing-library/react';
import { answerRequests, problem } from '@/tests/support/network';
import { button, DOMAIN, GB, showUsers, user } from '@/tests/support/users-screen';

const page = (items: object[], next: string | null = null) => ({ body: { items, next } });
const search = () => screen.getByRole('searchbox', { name: 'Search' });

describe('the table', () => {
  test('shows what the server put into the page, without asking again', () => {
    const calls = answerRequests(() => page([]));
    showUsers([
      user('anna', { usedBytes: 6 * GB }),
      user('dora', { active: false, name: 'Dora Disabled', passwordChangedAt: null }),
      user('max', { mustChangePassword: true }),
    ]);
    const [, anna, dora, max] = screen.getAllByRole('row') as [
      HTMLElement,
      HTMLElement,
      HTMLElement,
      HTMLElement,
    ];
    expect(anna).toHaveTextContent('anna@example.org');
    expect(anna).toHaveTextContent('6 GB of 5 GBover quota');
    expect(dora).toHaveTextContent('Disabled');
    expect(dora).toHaveTextContent('never');
    expect(max).toHaveTextContent('Must change password');
    expect(calls).toEqual([]);
    expect(document.title).toBe('Users · example.org · Postroom');
  });

  test('offers only what one may do', () => {
    answerRequests(() => page([]));
    showUsers([user('anna', { can: { update: false, resetPassword: false, delete: false } })]);
    expect(screen.queryByRole('button', { name: /^(Edit|More for) / })).not.toBeInTheDocument();
  });

  test('searches in the domain while one types, and says when nothing fits', async () => {
    const calls = answerRequests(({ query }) => page(query.q === 'max' ? [user('max')] : []));
    const { user: person } = showUsers([user('anna')]);
    await person.type(search(), 'max');
    expect(await screen.findByText('max')).toBeInTheDocument();
    expect(window.location.search).toBe('?domain=example.org&q=max');
    expect(calls.map(({ query }) => query)).toEqual([{ domain: 'example.org', q: 'max', limit: '50' }]);
    await person.type(search(), 'imilian');
    expect(await screen.findByText('No user of this domain matches "maximilian".')).toBeInTheDocument();
    await person.click(screen.getAllByRole('button', { name: 'Clear the search' }).at(-1) as HTMLElement);
    expect(await screen.findByText('anna')).toBeInTheDocument();
  });

  test('pages on by cursor, and Back is the page before', async () => {
    answerRequests(({ query }) => page(query.after === 'second' ? [user('zoe')] : [user('anna')], null));
    const { user: person } = showUsers([user('anna')], '/admin/users?domain=example.org', 'second');
    await person.click(button('Next'));
    expect(await screen.findByText('zoe')).toBeInTheDocument();
    expect(window.location.search).toBe('?domain=example.org&after=second');
    window.history.back();
    expect(await screen.findByText('anna')).toBeInTheDocument();
  });

  test('says why it failed, and tries again', async () => {
    let works = false;
    answerRequests(() => (works ? page([user('zoe')]) : problem(503, 'The database does not answer.')));
    const { user: person } = showUsers([], '/admin/users?domain=example.org&q=zo');
    expect(await screen.findByText('The database does not answer.')).toBeInTheDocument();
    works = true;
    await person.click(button('Try again'));
    expect(await screen.findByText('zoe')).toBeInTheDocument();
  });
});

test('Select Domain chooses what fits what is typed, and shows its users', async () => {
  const other = { ...DOMAIN, name: 'xn--mller-kva.example', userCount: 40 };
  answerRequests(({ path, query }) => {
    if (path === '/api/v1/domains') return page(query.q === 'mül' ? [other] : [DOMAIN, other]);
    return page(query.domain === other.name ? [user('mei')] : []);
  });
  const { user: person } = showUsers([user('anna')]);
  const select = await screen.findByRole('combobox', { name: 'Select Domain' });
  await person.click(select);
  expect(await screen.findByRole('option', { name: /müller\.example/ })).toHaveTextContent('40 users');
  await person.clear(select);
  await person.type(select, 'mül');
  await person.keyboard('{Enter}');
  expect(await screen.findByText('mei')).toBeInTheDocument();
  expect(window.location.search).toBe('?domain=xn--mller-kva.example');
  expect(document.cookie).toContain('postroom-domain=xn--mller-kva.example');
});

describe('Delete', () => {
  async function openRemoval() {
    const { user: person } = showUsers([user('anna')]);
    await person.click(button('More for anna@example.org'));
    await person.click(await screen.findByRole('button', { name: 'Delete' }));
    return { person, dialog: within(await screen.findByRole('dialog')) };
  }

  test('says what is lost and wants the address typed', async () => {
    const receipt = {
      panelSessionsEnded: 0,
      webmailSessionsEnded: 0,
      mailSessionsEnded: 1,
      mailServer: 'done',
    };
    const calls = answerRequests(({ method }) => (method === 'DELETE' ? { body: { receipt } } : page([])));
    const { person, dialog } = await openRemoval();
    expect(dialog.getByText(/Stored mail stays on the server/)).toBeInTheDocument();
    const field = dialog.getByLabelText('Type anna@example.org to confirm');
    await person.type(field, 'ann{Enter}');
    expect(dialog.getByText('This is not the address.')).toBeInTheDocument();
    expect(calls).toEqual([]);
    await person.clear(field);
    await person.type(field, 'Anna@example.org{Enter}');
    expect(await screen.findByText('anna@example.org was deleted.')).toBeInTheDocument();
    expect(screen.getByText('1 mail session ended.')).toBeInTheDocument();
    expect(await screen.findByText('No user yet')).toBeInTheDocument();
    expect(calls[0]).toMatchObject({ method: 'DELETE', path: '/api/v1/users/anna%40example.org' });
  });
});

test('Select Domain finds on the server what is not among the first', async () => {
  const far = { ...DOMAIN, name: 'zebra.example' };
  answerRequests(({ path, query }) => {
    if (path === '/api/v1/domains')
      return page(query.q === 'zebra' ? [far] : [DOMAIN], query.q ? null : 'more');
    return page([]);
  });
  const { user: person } = showUsers([user('anna')]);
  const select = await screen.findByRole('combobox', { name: 'Select Domain' });
  await person.click(select);
  expect(await screen.findByText('There are more: type to find them')).toBeInTheDocument();
  await person.clear(select);
  await person.type(select, 'zebra');
  await person.click(await screen.findByRole('option', { name: /zebra\.example/ }));
  expect(window.location.search).toBe('?domain=zebra.example');
});
