import { screen, within } from '@testing-library/react';
import { AccountScreen } from '@/components/account/account-screen';
import type { AccountView } from '@/lib/operations/account/view';
import { answerRequests } from '@/tests/support/network';
import { renderScreen } from '@/tests/support/screen';

const ACCOUNT: AccountView = {
  username: 'tom',
  name: 'Tom',
  role: 'tenant-admin',
  tenant: 'One',
  mustChangePassword: false,
  passwordChangedAt: null,
  recoveryAddress: null,
  sendsLetters: false,
  secondFactor: { active: false, required: false, recoveryCodesLeft: 0 },
};

function show(more: Partial<AccountView> = {}) {
  return renderScreen(<AccountScreen account={{ ...ACCOUNT, ...more }} />, '/admin/account');
}

test('says who one is; saves the name', async () => {
  const calls = answerRequests(() => ({ body: ACCOUNT }));
  const { user } = show();
  expect(screen.getByText('tom · Tenant admin · One')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Nothing is changed yet.')).toBeInTheDocument();
  await user.type(screen.getByLabelText('Name'), ' Tenant{Enter}');
  expect(await screen.findByText('Your name was saved.')).toBeInTheDocument();
  expect(calls).toMatchObject([{ method: 'PATCH', path: '/api/v1/account', body: { name: 'Tom Tenant' } }]);
});

test('changes the password, and asks for the current one where it was long ago', async () => {
  const password = 'Harbour-light-42';
  const calls = answerRequests(({ body }) =>
    (body as { currentPassword?: string }).currentPassword === undefined
      ? { status: 401, body: { status: 401, code: 'reauthentication-required', detail: '' } }
      : { body: { panelSessionsEnded: 1 } },
  );
  const { user } = show();
  await user.type(screen.getByLabelText('New password'), password);
  await user.type(screen.getByLabelText('Confirm password'), password);
  await user.click(screen.getByRole('button', { name: 'Change' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Current password'), 'Correct-horse-9{Enter}');
  expect(await screen.findByText('Password changed. 1 other session ended.')).toBeInTheDocument();
  expect(calls.at(-1)).toMatchObject({
    method: 'PUT',
    path: '/api/v1/account/password',
    body: { password, currentPassword: 'Correct-horse-9' },
  });
});

test('who must change the password is asked for that alone', () => {
  show({ mustChangePassword: true });
  expect(screen.getByText('Choose a new password first')).toBeInTheDocument();
  expect(screen.queryByLabelText('Name')).not.toBeInTheDocument();
});
