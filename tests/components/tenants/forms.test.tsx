import { screen, waitFor, within } from '@testing-library/react';
import { answerRequests, problem } from '@/tests/support/network';
import { button, GB, page, showTenants, tenant } from './tenants';

test('a new one is checked before it is sent, and what the server says stands at the field', async () => {
  const calls = answerRequests(({ method }) =>
    method === 'POST'
      ? problem(409, '', {
          name: { code: 'tenant-taken', message: 'There is already a tenant of this name.' },
        })
      : page([]),
  );
  const { user } = showTenants([tenant('North')]);
  await user.click(button('New tenant'));
  const name = await screen.findByLabelText('Name');
  await waitFor(() => expect(name).toHaveFocus());
  await user.type(name, '{Enter}');
  expect(screen.getByText('This is needed.')).toBeInTheDocument();
  await user.type(screen.getByLabelText('Number of users'), '50');
  await user.type(screen.getByLabelText('Total quota'), '20');
  await user.type(name, 'Söhne & Co{Enter}');
  expect(await screen.findByText('There is already a tenant of this name.')).toBeInTheDocument();
  expect(name).toHaveValue('Söhne & Co');
  expect(calls.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
    {
      name: 'Söhne & Co',
      description: '',
      maxDomains: null,
      maxUsers: 50,
      maxAliases: null,
      maxQuotaBytes: 20 * GB,
      secondFactorRequired: false,
    },
  ]);
});

test('an edit sends only what was changed, for the version it was changed on, and no limit as null', async () => {
  const fresh = tenant('North / South', { version: 7, maxUsers: 600, userCount: 12, allottedBytes: 5 * GB });
  const calls = answerRequests(({ method, path }) => {
    if (method === 'PATCH') return { body: { ...fresh, name: 'North' } };
    return path === '/api/v1/tenants/North%20%2F%20South' ? { body: fresh } : page([fresh]);
  });
  const { user } = showTenants([tenant('North / South')]);
  await user.click(button('Edit North / South'));
  expect(await screen.findByDisplayValue('600')).toBeInTheDocument();
  const dialog = screen.getByRole('dialog');
  expect(dialog).toHaveTextContent('12 now.');
  expect(dialog).toHaveTextContent('5 GB given out.');
  await user.clear(screen.getByLabelText('Total quota'));
  await user.clear(screen.getByLabelText('Name'));
  await user.type(screen.getByLabelText('Name'), 'North{Enter}');
  expect(await screen.findByText('North was updated.')).toBeInTheDocument();
  expect(calls.find(({ method }) => method === 'PATCH')).toMatchObject({
    path: '/api/v1/tenants/North%20%2F%20South',
    body: { name: 'North', maxQuotaBytes: null },
    ifMatch: '"7"',
  });
});

test('shows what somebody else changed, and keeps mine on top of it', async () => {
  const theirs = tenant('North', { version: 4, maxUsers: 400, maxQuotaBytes: 50 * GB });
  let there = tenant('North');
  const calls = answerRequests(({ method, path, ifMatch }) => {
    if (path === '/api/v1/tenants') return page([there]);
    if (method !== 'PATCH') return { body: there };
    return ifMatch === '"4"' ? { body: theirs } : problem(412, 'Somebody else changed this in the meantime.');
  });
  const { user } = showTenants([tenant('North')]);
  await user.click(button('Edit North'));
  const users = await screen.findByLabelText('Number of users');
  await waitFor(() => expect(calls).toHaveLength(1));
  there = theirs;
  await user.clear(users);
  await user.type(users, '700{Enter}');
  const notice = await within(screen.getByRole('dialog')).findByRole('alert');
  const rows = within(notice).getAllByRole('row');
  expect(rows.slice(1).map((row) => row.textContent)).toEqual([
    'Number of users400700',
    'Total quota50 GBnot touched',
  ]);
  await user.click(button('Keep mine'));
  expect(await screen.findByText('North was updated.')).toBeInTheDocument();
});

async function remove(rendered: ReturnType<typeof showTenants>) {
  await rendered.user.click(screen.getByRole('button', { name: /^More for/ }));
  await rendered.user.click(await screen.findByRole('button', { name: 'Delete' }));
  return screen.findByRole('dialog');
}

test('one that has domains is not deleted: it says what is left and leads there', async () => {
  const calls = answerRequests(() => page([]));
  const dialog = await remove(showTenants([tenant('North', { domainCount: 2, userCount: 1 })]));
  expect(dialog).toHaveTextContent('still has 2 domains with 1 user.');
  expect(screen.getByRole('link', { name: 'Go to the domains' })).toHaveAttribute('href', '/admin/domains');
  expect(screen.queryByRole('button', { name: 'Delete tenant' })).not.toBeInTheDocument();
  expect(calls).toEqual([]);
});

test('an empty one goes, and what the server refuses is said', async () => {
  let refused = true;
  const calls = answerRequests(({ method }) => {
    if (method !== 'DELETE') return page([tenant('North')]);
    return refused ? problem(409, 'The tenant still has admins. Delete those first.') : { body: {} };
  });
  const rendered = showTenants([tenant('North')]);
  await remove(rendered);
  await rendered.user.click(button('Delete tenant'));
  expect(await screen.findByText(/still has admins/)).toBeInTheDocument();
  refused = false;
  await rendered.user.click(button('Delete tenant'));
  expect(await screen.findByText('North was deleted.')).toBeInTheDocument();
  expect(calls.filter(({ method }) => method === 'DELETE').map(({ path }) => path)).toEqual([
    '/api/v1/tenants/North',
    '/api/v1/tenants/North',
  ]);
});
