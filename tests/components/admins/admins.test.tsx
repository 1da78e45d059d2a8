import { screen, waitFor, within } from '@testing-library/react';
import { AdminsScreen } from '@/components/admins/admins-screen';
import type { Role } from '@/lib/core/actor';
import type { AdminView } from '@/lib/operations/admins/view';
import { answerRequests, problem } from '@/tests/support/network';
import { renderScreen } from '@/tests/support/screen';

const ALL: Role[] = ['superadmin', 'tenant-admin', 'domain-admin', 'helpdesk', 'auditor'];
const PASSWORD = 'Harbour-light-42';

function admin(username: string, more: Partial<AdminView> = {}): AdminView {
  return {
    username,
    name: '',
    role: 'helpdesk',
    scope: 'tenant',
    tenant: 'One',
    domains: [],
    active: true,
    mustChangePassword: false,
    passwordChangedAt: null,
    secondFactor: false,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    version: 3,
    can: { update: true, delete: true },
    ...more,
  };
}

function showAdmins(items: AdminView[], roles: Role[] = ALL) {
  const first = { q: '', after: null, page: { items, next: null } };
  return renderScreen(<AdminsScreen first={first} roles={roles} />, '/admin/admins');
}

const page = (items: AdminView[]) => ({ body: { items, next: null } });
const button = (name: string) => screen.getByRole('button', { name });

/** Answers the selects beside what the test says of the admins. */
function answerBeside(answer: Parameters<typeof answerRequests>[0]) {
  return answerRequests((call) => {
    if (call.path === '/api/v1/tenants')
      return { body: { items: [{ name: 'One' }, { name: 'Two' }], next: null } };
    if (call.path === '/api/v1/domains')
      return { body: { items: [{ name: 'one.example', description: '' }], next: null } };
    return answer(call);
  });
}

test('says of each who he is and what exists for him, in words', () => {
  showAdmins([
    admin('anders', { role: 'auditor', scope: 'everything', tenant: null }),
    admin('dina', { role: 'domain-admin', scope: 'domains', domains: ['xn--mller-kva.example'] }),
    admin('lost', { scope: 'domains', active: false }),
    admin('hedda'),
  ]);
  const [, anders, dina, lost, hedda] = screen.getAllByRole('row');
  expect(anders).toHaveTextContent(/Auditor.*Everything.*Enabled/);
  expect(dina).toHaveTextContent(/Domain admin.*müller\.example/);
  expect(lost).toHaveTextContent(/No domain.*Disabled/);
  expect(hedda).toHaveTextContent(/Helpdesk.*One/);
});

test('an auditor looks: no button that changes anything, nor for one’s own row', () => {
  const { unmount } = showAdmins([admin('hedda', { can: { update: false, delete: false } })], []);
  expect(screen.queryByRole('button', { name: /New|Edit|More/ })).not.toBeInTheDocument();
  unmount();
  showAdmins([admin('sofia', { can: { update: false, delete: false } }), admin('hedda')]);
  expect(screen.getAllByRole('button', { name: /^Edit/ })).toHaveLength(1);
});

test('creates: offers what one may give, sends it, and shows what the server says at the field', async () => {
  const calls = answerBeside(({ method }) =>
    method === 'POST'
      ? problem(409, '', {
          username: { code: 'username-taken', message: 'This user name is already in use.' },
        })
      : page([]),
  );
  const { user } = showAdmins([admin('hedda')], ['tenant-admin', 'domain-admin', 'helpdesk', 'auditor']);
  await user.click(button('New admin'));
  const username = await screen.findByLabelText('Admin username');
  await waitFor(() => expect(username).toHaveFocus());
  await user.type(username, 'greta');
  expect(screen.queryByLabelText('Tenant')).not.toBeInTheDocument();
  await user.click(screen.getByRole('combobox', { name: 'Role' }));
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    'Tenant admin',
    'Domain admin',
    'Helpdesk',
    'Auditor',
  ]);
  await user.click(screen.getByRole('option', { name: 'Domain admin' }));
  await user.click(screen.getByRole('combobox', { name: 'Domains' }));
  await user.click(await screen.findByRole('option', { name: 'one.example' }));
  await user.type(screen.getByLabelText('Password'), PASSWORD);
  await user.click(button('Create admin'));
  expect(await screen.findByText('This user name is already in use.')).toBeInTheDocument();
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    username: 'greta',
    name: '',
    role: 'domain-admin',
    tenant: null,
    domains: ['one.example'],
    password: PASSWORD,
    mustChangePassword: true,
    active: true,
  });
});

test('edits: sends what changed for the version that was read, and says what a password ended', async () => {
  const listed = admin('hedda', { version: 7 });
  const calls = answerBeside(({ method, path }) => {
    if (method === 'PATCH') return { body: { ...listed, version: 8, panelSessionsEnded: 2 } };
    return path === '/api/v1/admins/hedda' ? { body: listed } : page([listed]);
  });
  const { user } = showAdmins([listed]);
  await user.click(button('Edit hedda'));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Password'), PASSWORD);
  await user.click(within(dialog).getByRole('button', { name: 'Update admin' }));
  expect(await screen.findByText('Password updated. 2 sessions ended.')).toBeInTheDocument();
  const change = calls.find(({ method }) => method === 'PATCH');
  expect([change?.ifMatch, change?.body]).toEqual(['"7"', { password: PASSWORD }]);
});

test('deletes after a question, and says why not', async () => {
  const why = 'This is the last superadmin who can sign in. Make another one first.';
  answerBeside(({ method }) => (method === 'DELETE' ? problem(409, why) : page([admin('sam')])));
  const { user } = showAdmins([admin('sam', { role: 'superadmin', scope: 'everything', tenant: null })]);
  await user.click(button('More for sam'));
  await user.click(await screen.findByRole('button', { name: 'Delete' }));
  await user.click(await screen.findByRole('button', { name: 'Delete admin' }));
  expect(await screen.findByText(why)).toBeInTheDocument();
});
