import { screen } from '@testing-library/react';
import { AccountScreen } from '@/components/account/account-screen';
import { ForgotPasswordForm } from '@/components/password-reset/forgot-password-form';
import { ResetPasswordForm } from '@/components/password-reset/reset-password-form';
import { takeParting } from '@/components/sign-in/parting';
import { SignInScreen } from '@/components/sign-in/sign-in-screen';
import type { AccountView } from '@/lib/operations/account/view';
import { answerRequests, problem } from '@/tests/support/network';
import { renderScreen } from '@/tests/support/screen';

const TOKEN = 't'.repeat(43);
const PASSWORD = 'Harbour-light-42';

const ACCOUNT: AccountView = {
  username: 'tom',
  name: 'Tom',
  role: 'tenant-admin',
  tenant: 'One',
  mustChangePassword: false,
  passwordChangedAt: null,
  recoveryAddress: null,
  sendsLetters: true,
  secondFactor: { active: false, required: false, recoveryCodesLeft: 0 },
};

const button = (name: string) => screen.getByRole('button', { name });

test('the door offers it where letters can be sent, and nowhere else', () => {
  const { unmount } = renderScreen(
    <SignInScreen door="admin" landing="/admin" forgotten="/admin/forgot-password" />,
  );
  expect(screen.getByRole('link', { name: 'Forgot your password?' })).toHaveAttribute(
    'href',
    '/admin/forgot-password',
  );
  unmount();
  renderScreen(<SignInScreen door="user" landing="/user" />);
  expect(screen.queryByRole('link', { name: /Forgot/ })).not.toBeInTheDocument();
});

test('asks for a link, and says the same whoever it is', async () => {
  const calls = answerRequests(() => ({ body: {} }));
  const { user } = renderScreen(<ForgotPasswordForm />, '/admin/forgot-password');
  await user.click(button('Send the link'));
  expect(screen.getByText('Enter your user name.')).toBeInTheDocument();
  await user.type(screen.getByLabelText('Admin username'), 'tom{Enter}');
  expect(await screen.findByText(/If there is such an admin, the link is on its way/)).toBeInTheDocument();
  expect(calls).toMatchObject([
    { method: 'POST', path: '/api/v1/password-resets', body: { username: 'tom' } },
  ]);
});

test('too many letters are told, and nothing is said to be on its way', async () => {
  answerRequests(() => problem(429, 'Too many attempts. Please wait and try again.'));
  const { user } = renderScreen(<ForgotPasswordForm />, '/admin/forgot-password');
  await user.type(screen.getByLabelText('Admin username'), 'tom{Enter}');
  expect(await screen.findByText(/Too many attempts/)).toBeInTheDocument();
  expect(screen.queryByText(/on its way/)).not.toBeInTheDocument();
});

test('a new password: held against the rule, sent with the token of the link, and told at the door', async () => {
  const calls = answerRequests(() => ({ body: {} }));
  const { user } = renderScreen(<ResetPasswordForm />, `/admin/reset-password#${TOKEN}`);
  await user.type(screen.getByLabelText('New password'), 'short');
  await user.type(screen.getByLabelText('Confirm password'), 'other{Enter}');
  expect(screen.getByText('At least 8 characters.')).toBeInTheDocument();
  expect(screen.getByText('The two are not the same.')).toBeInTheDocument();
  for (const label of ['New password', 'Confirm password']) {
    await user.clear(screen.getByLabelText(label));
    await user.type(screen.getByLabelText(label), PASSWORD);
  }
  await user.click(button('Save the password'));
  expect(calls).toMatchObject([{ method: 'PUT', body: { token: TOKEN, password: PASSWORD } }]);
  expect(takeParting()).toMatchObject({ title: 'Your password was changed' });
});

test('a link that is spent is told, with the way to another', async () => {
  answerRequests(() => problem(409, 'This link opens nothing any more.'));
  const { user } = renderScreen(<ResetPasswordForm />, `/admin/reset-password#${TOKEN}`);
  await user.type(screen.getByLabelText('New password'), PASSWORD);
  await user.type(screen.getByLabelText('Confirm password'), `${PASSWORD}{Enter}`);
  expect(await screen.findByText('This link opens nothing any more.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Ask for another link' })).toBeInTheDocument();
});

test('My account: an address is given, confirmed by the link that leads back, and removed', async () => {
  const calls = answerRequests(() => ({ body: {} }));
  const { user, unmount } = renderScreen(<AccountScreen account={ACCOUNT} />, '/admin/account');
  await user.type(screen.getByLabelText('E-mail address'), 'nonsense');
  await user.click(button('Send a link to confirm it'));
  expect(screen.getByText(/This is not a valid address/)).toBeInTheDocument();
  await user.clear(screen.getByLabelText('E-mail address'));
  await user.type(screen.getByLabelText('E-mail address'), 'tom@elsewhere.example');
  await user.click(button('Send a link to confirm it'));
  expect(await screen.findByText(/A link went to tom@elsewhere.example/)).toBeInTheDocument();
  unmount();
  const { unmount: again } = renderScreen(
    <AccountScreen account={ACCOUNT} />,
    `/admin/account#recovery-address=${TOKEN}`,
  );
  expect(await screen.findByText('Your recovery address is confirmed.')).toBeInTheDocument();
  expect(window.location.hash).toBe('');
  again();
  renderScreen(<AccountScreen account={{ ...ACCOUNT, recoveryAddress: 'tom@elsewhere.example' }} />);
  await user.click(button('Remove'));
  expect(await screen.findByText('You have no recovery address any more.')).toBeInTheDocument();
  expect(calls.map(({ method, body }) => [method, body])).toEqual([
    ['PUT', { address: 'tom@elsewhere.example' }],
    ['POST', { token: TOKEN }],
    ['DELETE', undefined],
  ]);
});

test('where letters cannot be sent, nothing is asked', () => {
  renderScreen(<AccountScreen account={{ ...ACCOUNT, sendsLetters: false }} />);
  expect(screen.queryByText('Recovery address')).not.toBeInTheDocument();
});
