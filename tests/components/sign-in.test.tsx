import { screen, waitFor } from '@testing-library/react';
import { signInHref } from '@/components/query/session-end';
import { landingPath } from '@/components/sign-in/landing';
import { leaveParting } from '@/components/sign-in/parting';
import { SignInForm } from '@/components/sign-in/sign-in-form';
import { answerRequests, problem } from '@/tests/support/network';
import { renderScreen } from '@/tests/support/screen';

function show(answer: Parameters<typeof answerRequests>[0]) {
  const calls = answerRequests((call) =>
    call.path.endsWith('/csrf') ? { body: { csrfToken: 'token' } } : answer(call),
  );
  const { user } = renderScreen(<SignInForm door="admin" landing="/admin/users" />, '/admin/sign-in');
  return {
    calls,
    user,
    username: screen.getByLabelText('Admin username'),
    password: screen.getByLabelText('Password'),
  };
}

test('says what is missing, at the field', async () => {
  const { calls, user, username, password } = show(() => problem(500, ''));
  await user.type(username, 'admin{Enter}');
  expect(screen.getByText('Enter your password.')).toBeInTheDocument();
  expect(password).toHaveFocus();
  expect(calls).toEqual([]);
});

test('sends what next-auth wants, and says why not', async () => {
  const { calls, user, username, password } = show(() =>
    problem(401, 'The user name or the password is not right.'),
  );
  await user.type(username, 'admin');
  await user.type(password, 'wrong{Enter}');
  expect(await screen.findByText('The user name or the password is not right.')).toBeInTheDocument();
  expect(calls.at(-1)).toMatchObject({
    method: 'POST',
    path: '/api/auth/admin/callback/credentials',
    body: { username: 'admin', password: 'wrong', csrfToken: 'token', json: 'true' },
  });
  await waitFor(() => expect(password).toHaveFocus());
  expect(username).toHaveValue('admin');
});

test('a form that next-auth did not take is a failure, for all its 200', async () => {
  const { user, username, password } = show(() => ({
    body: { url: 'http://localhost/admin/sign-in?csrf=true' },
  }));
  await user.type(username, 'admin');
  await user.type(password, 'right{Enter}');
  expect(await screen.findByText('Something went wrong. Please try again.')).toBeInTheDocument();
});

test('the owner of a mailbox signs in with the address, at his own door', async () => {
  const calls = answerRequests((call) =>
    call.path.endsWith('/csrf') ? { body: { csrfToken: 'token' } } : problem(429, 'Too many attempts.'),
  );
  const { user } = renderScreen(<SignInForm door="user" landing="/user/password" />, '/user/sign-in');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(screen.getByText('Enter your e-mail address.')).toBeInTheDocument();
  await user.type(screen.getByLabelText('E-mail address'), 'anna@example.org');
  await user.type(screen.getByLabelText('Password'), 'wrong{Enter}');
  expect(await screen.findByText('Too many attempts.')).toBeInTheDocument();
  expect(calls.at(-1)).toMatchObject({
    path: '/api/auth/user/callback/credentials',
    body: { address: 'anna@example.org', password: 'wrong' },
  });
});

test('who signs in to the Webmail says so, and comes back to it', async () => {
  const calls = answerRequests((call) =>
    call.path.endsWith('/csrf') ? { body: { csrfToken: 'token' } } : problem(401, 'Not right.'),
  );
  const { user } = renderScreen(<SignInForm door="mail" landing="/mail" />, '/mail/sign-in');
  await user.type(screen.getByLabelText('E-mail address'), 'anna@example.org');
  await user.type(screen.getByLabelText('Password'), 'wrong{Enter}');
  expect(await screen.findByText('Not right.')).toBeInTheDocument();
  expect(calls.at(-1)).toMatchObject({
    path: '/api/auth/user/callback/credentials',
    body: { address: 'anna@example.org', surface: 'webmail' },
  });
});

test.each([
  ['/mail/account?x=1', '/mail/account?x=1'],
  ['/mail', '/mail'],
  ['/mail/sign-in', '/mail'],
  ['/user/sessions', '/mail'],
  ['/mailing', '/mail'],
])('who signs in to the Webmail for %j lands at %s', (to, landing) => {
  expect(landingPath('mail', to)).toBe(landing);
});

test.each([
  ['/mail/account', '/mail/sign-in?to=%2Fmail%2Faccount'],
  ['/mail', '/mail/sign-in?to=%2Fmail'],
  ['/user/sessions', '/user/sign-in?to=%2Fuser%2Fsessions'],
  ['/admin/users?q=a', '/admin/sign-in?to=%2Fadmin%2Fusers%3Fq%3Da'],
])('whose session ends at %s signs in at %s', (path, href) => {
  window.history.replaceState(null, '', path);
  expect(signInHref()).toBe(href);
});

test('says once what led here', () => {
  leaveParting({ title: 'You are logged out from everywhere', message: '2 mail sessions ended.' });
  answerRequests(() => problem(500, ''));
  const { unmount } = renderScreen(<SignInForm door="user" landing="/user/password" />, '/user/sign-in');
  expect(screen.getByRole('status')).toHaveTextContent('2 mail sessions ended.');
  unmount();
  renderScreen(<SignInForm door="user" landing="/user/password" />, '/user/sign-in');
  expect(screen.queryByRole('status')).not.toBeInTheDocument();
});

test.each([
  ['/user/sessions', '/user/sessions'],
  ['/mail/inbox', '/user/password'],
  ['/admin/users', '/user/password'],
  ['/mailing', '/user/password'],
  ['/user/sign-in', '/user/password'],
  ['//evil.example/mail/', '/user/password'],
  ['/mail/../admin/users', '/user/password'],
])('a user who signs in to %j lands at %s', (to, landing) => {
  expect(landingPath('user', to)).toBe(landing);
});

test.each([
  ['/admin/users?domain=example.org', '/admin/users?domain=example.org'],
  ['/admin/domains', '/admin/domains'],
  [undefined, '/admin/users'],
  ['', '/admin/users'],
  ['https://evil.example/admin/domains', '/admin/users'],
  ['//evil.example/admin/domains', '/admin/users'],
  ['/\\evil.example/admin/domains', '/admin/users'],
  ['/admin/../../mail', '/admin/users'],
  ['javascript:alert(1)', '/admin/users'],
  ['/admin/sign-in?to=/admin/sign-in', '/admin/users'],
  [['/admin/domains', '/admin/users'], '/admin/users'],
])('after signing in to %j one lands at %s', (to, landing) => {
  expect(landingPath('admin', to)).toBe(landing);
});
