import { screen, waitFor, within } from '@testing-library/react';
import type { Offer } from '@/components/api-keys/api-key-values';
import { ApiKeysScreen } from '@/components/api-keys/api-keys-screen';
import type { ApiKeyView } from '@/lib/operations/api-keys/view';
import { answerRequests, problem } from '@/tests/support/network';
import { renderScreen } from '@/tests/support/screen';

const TOKEN = 'pr_AbCd1234_0123456789abcdefghijABCDEFGHIJ123456';
const ALL: Offer = { actions: ['read', 'users', 'passwords', 'tenants'], tenants: true };

function apiKey(name: string, more: Partial<ApiKeyView> = {}): ApiKeyView {
  return {
    id: `pr_${name.padEnd(8, 'x').slice(0, 8)}`,
    name,
    admin: 'sofia',
    actions: ['read'],
    scope: 'admin',
    tenant: null,
    domains: [],
    networks: [],
    state: 'active',
    expiresAt: null,
    lastUsedAt: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    can: { delete: true },
    ...more,
  };
}

function showKeys(items: ApiKeyView[], offer = ALL) {
  const first = { q: '', after: null, page: { items, next: null } };
  return renderScreen(<ApiKeysScreen first={first} offer={offer} />, '/admin/api-keys');
}

const page = (items: ApiKeyView[]) => ({ body: { items, next: null } });
const button = (name: string) => screen.getByRole('button', { name });

test('says of each what it is for, where, until when, and when it was used last', () => {
  showKeys([
    apiKey('Import', { actions: ['read', 'users'], scope: 'domains', domains: ['xn--mller-kva.example'] }),
    apiKey('Office', { scope: 'tenant', tenant: 'One', networks: ['192.0.2.0/24'] }),
    apiKey('Old', { state: 'expired', expiresAt: '2026-01-01T00:00:00.000Z' }),
    apiKey('Gone', { state: 'ended', scope: 'domains' }),
    apiKey('Later', { expiresAt: '2031-02-03T00:00:00.000Z', can: { delete: false } }),
  ]);
  const [, first, office, old, gone, later] = screen.getAllByRole('row');
  expect(first).toHaveTextContent(
    /Importpr_Importxx.*sofia.*Read, Users · müller\.example.*never.*Without end/i,
  );
  expect(office).toHaveTextContent(/Read · One · 192\.0\.2\.0\/24/);
  expect(old).toHaveTextContent(/Expired/);
  expect(gone).toHaveTextContent(/Read · No domain.*Ended/);
  expect(later).toHaveTextContent(/Until Feb 3, 2031/);
  expect(within(later as HTMLElement).queryByRole('button')).toBeNull();
});

async function openForm(user: ReturnType<typeof renderScreen>['user']) {
  await user.click(screen.getAllByRole('button', { name: 'New API key' })[0] as HTMLElement);
  return screen.findByRole('dialog');
}

async function choose(user: ReturnType<typeof renderScreen>['user'], field: string, option: string) {
  await user.click(screen.getByRole('combobox', { name: field }));
  await user.click(await screen.findByRole('option', { name: option }));
}

test('shows the token of a new one, this once, and what is offered is what one may do', async () => {
  const created = { ...apiKey('Nightly'), token: TOKEN };
  const calls = answerRequests(({ method }) =>
    method === 'POST' ? { status: 201, body: created } : page([apiKey('Nightly')]),
  );
  const { user } = showKeys([]);
  await openForm(user);
  expect(screen.getAllByRole('checkbox').map((box) => box.getAttribute('value'))).toEqual(ALL.actions);
  await user.type(screen.getByLabelText('Name'), 'Nightly');
  await user.click(screen.getByRole('checkbox', { name: 'Users' }));
  await choose(user, 'Expires', 'After one year');
  await user.type(screen.getByLabelText('From which IP addresses'), '192.0.2.0/24, 2001:db8::1');
  await user.click(button('Create API key'));
  expect(await screen.findByText(TOKEN)).toBeInTheDocument();
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    name: 'Nightly',
    actions: ['read', 'users'],
    networks: ['192.0.2.0/24', '2001:db8::1'],
    expiresInDays: 365,
  });
  await user.click(button('Done'));
  await waitFor(() => expect(screen.queryByText(TOKEN)).toBeNull());
  expect(await screen.findByText('Nightly')).toBeInTheDocument();
});

test('for a part it wants to know which, and never asks for all instead', async () => {
  const calls = answerRequests(({ path, method }) => {
    if (path === '/api/v1/tenants') return page([{ name: 'One' }, { name: 'Two' }] as ApiKeyView[]);
    return method === 'POST' ? { status: 201, body: { ...apiKey('Part'), token: TOKEN } } : page([]);
  });
  const { user } = showKeys([]);
  await openForm(user);
  await user.type(screen.getByLabelText('Name'), 'Part');
  await choose(user, 'Where', 'In some domains');
  await user.click(button('Create API key'));
  expect(await screen.findByText('This is needed.')).toBeInTheDocument();
  await choose(user, 'Where', 'In one tenant');
  await user.click(button('Create API key'));
  expect(calls.filter(({ method }) => method === 'POST')).toEqual([]);
  await choose(user, 'Tenant', 'Two');
  await choose(user, 'Expires', 'Never');
  await user.click(button('Create API key'));
  expect(await screen.findByText(TOKEN)).toBeInTheDocument();
  expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
    tenant: 'Two',
    expiresInDays: null,
  });
});

test('says at its field what is wrong, before and after it is sent', async () => {
  answerRequests(() => problem(422, 'No', { tenant: { code: 'x', message: 'There is no such tenant.' } }));
  const { user } = showKeys([], { actions: ['read'], tenants: false });
  await openForm(user);
  await user.type(screen.getByLabelText('From which IP addresses'), '192.0.2.1 nonsense');
  await user.click(screen.getByRole('checkbox', { name: 'Read' }));
  await user.click(button('Create API key'));
  for (const text of ['This is needed.', 'Choose at least one.', /neither an IP address/])
    expect(await screen.findByText(text)).toBeInTheDocument();
  await user.click(screen.getByRole('combobox', { name: 'Where' }));
  const options = await screen.findAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['Everywhere I may', 'In some domains']),
  );
  expect(screen.queryByRole('option', { name: 'In one tenant' })).toBeNull();
});

test('revokes after a question, and says why it could not', async () => {
  let works = false;
  const calls = answerRequests(({ method }) => {
    if (method === 'DELETE')
      return works ? { body: apiKey('Import') } : problem(503, 'The database does not answer.');
    return page(works ? [] : [apiKey('Import')]);
  });
  const { user } = showKeys([apiKey('Import')]);
  await user.click(screen.getByRole('button', { name: /Import/ }));
  await user.click(await screen.findByRole('button', { name: 'Revoke' }));
  await user.click(await screen.findByRole('button', { name: 'Revoke API key' }));
  expect(await screen.findByText('The database does not answer.')).toBeInTheDocument();
  works = true;
  await user.click(button('Revoke API key'));
  expect(await screen.findByText('No API key yet')).toBeInTheDocument();
  expect(calls.filter(({ method }) => method === 'DELETE').map(({ path }) => path)).toEqual([
    '/api/v1/api-keys/pr_Importxx',
    '/api/v1/api-keys/pr_Importxx',
  ]);
});
