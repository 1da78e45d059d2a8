import { screen, waitFor } from '@testing-library/react';
import { AliasesScreen } from '@/components/aliases/aliases-screen';
import type { AliasView } from '@/lib/operations/aliases/view';
import { answerRequests, problem } from '@/tests/support/network';
import { renderScreen } from '@/tests/support/screen';

const LONG_AGO = '2024-01-01T00:00:00.000Z';
const PATH = '/admin/aliases?domain=example.org';

function alias(address: string, more: Partial<AliasView> = {}): AliasView {
  return {
    address,
    domain: 'example.org',
    catchAll: address.startsWith('@'),
    targets: ['anna@example.org'],
    deadTargets: [],
    active: true,
    createdAt: LONG_AGO,
    updatedAt: LONG_AGO,
    version: 3,
    can: { update: true, delete: true },
    ...more,
  };
}

function showAliases(items: AliasView[], canCreate = true, path = PATH) {
  const first = { domain: 'example.org', q: '', after: null, page: { items, next: null } };
  return renderScreen(
    <AliasesScreen home="example.org" first={path === PATH ? first : null} canCreate={canCreate} />,
    path,
  );
}

const page = (items: AliasView[]) => ({ body: { items, next: null } });
const button = (name: string) => screen.getByRole('button', { name });
const TARGETS = 'Leads to';

test('shows where each leads, and who gets nothing by it', () => {
  const targets = ['a@example.org', 'b@example.org', 'c@example.net', 'd@example.net', 'e@example.net'];
  const calls = answerRequests(() => page([]));
  showAliases([
    alias('team@example.org', { targets, deadTargets: ['b@example.org'] }),
    alias('@example.org', { deadTargets: ['anna@example.org'] }),
    alias('old@example.org', { active: false }),
  ]);
  const [, team, catchAll, old] = screen.getAllByRole('row');
  expect(team).toHaveTextContent('b@example.org gets nothing');
  expect(team).toHaveTextContent('and 2 more');
  expect(team).not.toHaveTextContent('d@example.net');
  expect(catchAll).toHaveTextContent('@example.orgcatch-all');
  expect(catchAll).toHaveTextContent('Leads to nobody');
  expect(old).toHaveTextContent('Disabled');
  expect(calls).toEqual([]);
});

test('offers only what one may do', () => {
  showAliases([alias('team@example.org', { can: { update: false, delete: false } })], false);
  expect(screen.queryByRole('button', { name: /^(New|Edit|More)/ })).not.toBeInTheDocument();
});

test('a new one is checked before it is sent, and the server’s problem names the target', async () => {
  const calls = answerRequests(({ method }) =>
    method === 'POST'
      ? problem(422, '', { 'targets.1': { code: 'target-not-found', message: 'There is no such address.' } })
      : page([]),
  );
  const { user } = showAliases([]);
  await user.click(screen.getAllByRole('button', { name: 'New alias' })[0] as HTMLElement);
  await user.type(await screen.findByLabelText('Address'), 'sales{Enter}');
  expect(screen.getByText('Enter at least one target.')).toBeInTheDocument();
  await user.type(screen.getByLabelText(TARGETS), 'anna@example.org, nobody@example.org');
  await user.click(button('Create alias'));
  expect(await screen.findByText('nobody@example.org: There is no such address.')).toBeInTheDocument();
  expect(calls.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
    { address: 'sales@example.org', targets: ['anna@example.org', 'nobody@example.org'], active: true },
  ]);
});

test('a catch-all has no address of its own to type', async () => {
  const calls = answerRequests(({ method }) =>
    method === 'POST' ? { status: 201, body: alias('@example.org') } : page([alias('@example.org')]),
  );
  const { user } = showAliases([]);
  await user.click(screen.getAllByRole('button', { name: 'New alias' })[0] as HTMLElement);
  await user.click(await screen.findByRole('checkbox', { name: 'Catch-all' }));
  expect(screen.queryByLabelText('Address')).not.toBeInTheDocument();
  await user.type(screen.getByLabelText(TARGETS), 'anna@example.org');
  await user.click(button('Create alias'));
  expect(await screen.findByText('@example.org was created.')).toBeInTheDocument();
  expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({ address: '@example.org' });
});

test('Edit sends what was changed alone, for the version that was read', async () => {
  const calls = answerRequests(({ method }) =>
    method === 'PATCH' ? { body: alias('team@example.org', { version: 4 }) } : page([]),
  );
  const { user } = showAliases([alias('team@example.org', { deadTargets: ['anna@example.org'] })]);
  await user.click(button('Edit team@example.org'));
  const targets = await screen.findByLabelText(TARGETS);
  expect(screen.getByText('Disabled, or no longer there: anna@example.org')).toBeInTheDocument();
  await user.type(targets, '{Enter}ben@example.net');
  await user.click(button('Update alias'));
  expect(await screen.findByText('team@example.org was updated.')).toBeInTheDocument();
  expect(calls.find(({ method }) => method === 'PATCH')).toMatchObject({
    path: '/api/v1/aliases/team%40example.org',
    ifMatch: '"3"',
    body: { targets: ['anna@example.org', 'ben@example.net'] },
  });
});

test('Edit shows the alias as it is by now, and changes that version', async () => {
  const now = alias('team@example.org', { version: 7, targets: ['carla@example.org'] });
  const calls = answerRequests(({ path }) =>
    path.endsWith('/team%40example.org') ? { body: now } : page([]),
  );
  const { user } = showAliases([alias('team@example.org')]);
  await user.click(button('Edit team@example.org'));
  expect(await screen.findByDisplayValue('carla@example.org')).toBeInTheDocument();
  await user.type(screen.getByLabelText(TARGETS), '{Enter}ben@example.net');
  await user.click(button('Update alias'));
  expect(await screen.findByText('team@example.org was updated.')).toBeInTheDocument();
  expect(calls.find(({ method }) => method === 'PATCH')).toMatchObject({
    ifMatch: '"7"',
    body: { targets: ['carla@example.org', 'ben@example.net'] },
  });
});

test('Delete says what is lost, and the row goes', async () => {
  const calls = answerRequests(({ method }) =>
    method === 'DELETE' ? { body: alias('@example.org') } : page([]),
  );
  const { user } = showAliases([alias('@example.org')]);
  await user.click(button('More for the catch-all of example.org'));
  await user.click(await screen.findByRole('button', { name: 'Delete' }));
  expect(await screen.findByText(/^Its mail no longer reaches the address it leads to/)).toBeInTheDocument();
  await user.click(button('Delete alias'));
  await waitFor(() => expect(screen.getByText('No alias yet')).toBeInTheDocument());
  expect(calls.find(({ method }) => method === 'DELETE')?.path).toBe('/api/v1/aliases/%40example.org');
});

test('says when nothing fits, and why it failed', async () => {
  let works = false;
  answerRequests(() => (works ? page([]) : problem(503, 'The database does not answer.')));
  const { user } = showAliases([], true, `${PATH}&q=zzz`);
  expect(await screen.findByText('The database does not answer.')).toBeInTheDocument();
  works = true;
  await user.click(button('Try again'));
  expect(await screen.findByText('No alias matches "zzz".')).toBeInTheDocument();
});
