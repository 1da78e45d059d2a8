import { screen, waitFor, within } from '@testing-library/react';
import { AccountScreen } from '@/components/account/account-screen';
import { AdminEditModal } from '@/components/admins/admin-edit-modal';
import { ProofGate } from '@/components/proof/proof-gate';
import { api } from '@/components/query/api';
import { SignInForm } from '@/components/sign-in/sign-in-form';
import type { AccountView } from '@/lib/operations/account/view';
import type { AdminView } from '@/lib/operations/admins/view';
import { answerRequests } from '@/tests/support/network';
import { renderScreen } from '@/tests/support/screen';

const KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const CODES = Array.from({ length: 10 }, (_, n) => `abcde${n}-222222-333333-444444`);
const WANTED = { status: 401, body: { status: 401, code: 'second-factor-required', detail: '' } };

function wrongCode(field = true) {
  const message = 'This code is not right.';
  const fields = field ? { code: { code: 'code-wrong', message } } : undefined;
  return { status: field ? 422 : 401, body: { code: 'x', detail: message, fields } };
}

function showAccount(secondFactor: Partial<AccountView['secondFactor']>, mustChangePassword = false) {
  const account: AccountView = {
    username: 'tom',
    name: 'Tom',
    role: 'tenant-admin',
    tenant: 'One',
    mustChangePassword,
    passwordChangedAt: null,
    recoveryAddress: null,
    sendsLetters: false,
    secondFactor: { active: false, required: false, recoveryCodesLeft: 0, ...secondFactor },
  };
  return renderScreen(<AccountScreen account={account} />, '/admin/account');
}

const button = (name: string) => screen.getByRole('button', { name });

test('sets up: a QR code and the key, the first code, then the recovery codes', async () => {
  const calls = answerRequests(({ method, body }) => {
    if (method === 'POST') return { body: { key: KEY, uri: `otpauth://totp/Postroom:tom?secret=${KEY}` } };
    if ((body as { code: string }).code === '000000') return wrongCode();
    return { body: { recoveryCodes: CODES, panelSessionsEnded: 1 } };
  });
  const { user } = showAccount({});
  await user.click(button('Set up two-step sign-in'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Set up two-step sign-in' }));
  expect(dialog.getByRole('img', { name: 'The key as a QR code' })).toBeInTheDocument();
  expect(dialog.getByText('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP')).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: 'Turn on' }));
  expect(dialog.getByText('This is needed.')).toBeInTheDocument();
  await user.type(dialog.getByLabelText('Code'), '000000{Enter}');
  expect(await dialog.findByText('This code is not right.')).toBeInTheDocument();
  await user.clear(dialog.getByLabelText('Code'));
  await user.type(dialog.getByLabelText('Code'), '123456{Enter}');
  const codes = within(await screen.findByRole('dialog', { name: 'Recovery codes' }));
  expect(codes.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(CODES);
  expect(screen.getByText('Two-step sign-in is on. 1 other session ended.')).toBeInTheDocument();
  expect(calls.at(-1)).toMatchObject({ method: 'PATCH', body: { active: true, code: '123456' } });
  await user.click(codes.getByRole('button', { name: 'I have saved them' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('on: says how many recovery codes are left; makes new ones; is turned off with a code', async () => {
  const calls = answerRequests(({ method }) => ({
    body: method === 'POST' ? { recoveryCodes: CODES } : { recoveryCodes: [], panelSessionsEnded: 0 },
  }));
  const { user } = showAccount({ active: true, recoveryCodesLeft: 1 });
  expect(screen.getByText('It is on. 1 recovery code is left.')).toBeInTheDocument();
  await user.click(button('New recovery codes'));
  await user.click(await screen.findByRole('button', { name: 'I have saved them' }));
  await user.click(button('Turn off'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Turn off two-step sign-in' }));
  await user.type(dialog.getByLabelText('Code'), '123456{Enter}');
  expect(await screen.findByText(/Two-step sign-in is off/)).toBeInTheDocument();
  expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /api/v1/account/recovery-codes',
    'PATCH /api/v1/account/second-factor',
  ]);
});

test('where it is required and missing, nothing else is asked; the password comes before it', () => {
  const { unmount } = showAccount({ required: true });
  expect(screen.getByText('Set up two-step sign-in first')).toBeInTheDocument();
  expect(screen.queryByLabelText(/Name|New password/)).not.toBeInTheDocument();
  unmount();
  showAccount({ required: true }, true);
  expect(screen.getByText('Choose a new password first')).toBeInTheDocument();
  expect(screen.queryByText('Two-step sign-in')).not.toBeInTheDocument();
});

test('sign-in: the code is asked for after the password, and all three are sent', async () => {
  const calls = answerRequests(({ path, body }) => {
    if (path.endsWith('/csrf')) return { body: { csrfToken: 'token' } };
    return (body as { code?: string }).code === undefined ? WANTED : wrongCode(false);
  });
  const { user } = renderScreen(<SignInForm door="admin" landing="/admin/users" />, '/admin/sign-in');
  expect(screen.queryByLabelText('Code')).not.toBeInTheDocument();
  await user.type(screen.getByLabelText('Admin username'), 'tom');
  await user.type(screen.getByLabelText('Password'), 'right{Enter}');
  const code = await screen.findByLabelText('Code');
  await waitFor(() => expect(code).toHaveFocus());
  await user.click(button('Sign in'));
  expect(screen.getByText('Enter the code.')).toBeInTheDocument();
  await user.type(code, '123456{Enter}');
  expect(await screen.findByText('This code is not right.')).toBeInTheDocument();
  expect(calls.at(-1)?.body).toMatchObject({ username: 'tom', password: 'right', code: '123456' });
  await user.click(button('Start again'));
  expect(screen.getByLabelText('Password')).toHaveValue('');
});

test('a proof asks for a code where the password is not enough', async () => {
  let proven = false;
  const calls = answerRequests(({ path, body }) => {
    if (path !== '/api/v1/account/proof')
      return proven ? { body: {} } : { status: 401, body: { code: 'reauthentication-required' } };
    const { code } = body as { code?: string };
    if (code === undefined) return WANTED;
    proven = code === '123456';
    return proven ? { body: {} } : wrongCode();
  });
  const { user } = renderScreen(<ProofGate username="tom" />);
  const asked = api('/api/v1/one');
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Password'), 'right{Enter}');
  const code = await dialog.findByLabelText('Code');
  expect(dialog.queryByRole('alert')).not.toBeInTheDocument();
  await user.type(code, '000000{Enter}');
  expect(await dialog.findByText('This code is not right.')).toBeInTheDocument();
  await user.clear(code);
  await user.type(code, '123456{Enter}');
  await asked;
  expect(calls.at(-2)?.body).toEqual({ currentPassword: 'right', code: '123456' });
});

test('an admin’s is turned off by another after a question', async () => {
  const admin = {
    username: 'hedda',
    name: '',
    role: 'helpdesk',
    scope: 'tenant',
    tenant: 'One',
    domains: [] as string[],
    active: true,
    mustChangePassword: false,
    secondFactor: true,
    version: 1,
  } as AdminView;
  const calls = answerRequests(({ method }) => ({ body: method === 'DELETE' ? {} : admin }));
  const closed: string[] = [];
  const { user } = renderScreen(
    <AdminEditModal
      admin={admin}
      roles={['helpdesk']}
      onClose={() => closed.push('closed')}
      onUpdated={(username) => closed.push(username)}
    />,
  );
  await user.click(button('Turn off'));
  const question = within(screen.getByRole('alert'));
  expect(question.getByText(/the password alone opens the account/)).toBeInTheDocument();
  await user.click(question.getByRole('button', { name: 'Turn off' }));
  expect(await screen.findByText('The two-step sign-in of hedda was turned off.')).toBeInTheDocument();
  expect(calls.map(({ method, path }) => `${method} ${path}`)).toContain(
    'DELETE /api/v1/admins/hedda/second-factor',
  );
  expect(closed).toEqual(['hedda', 'closed']);
});
