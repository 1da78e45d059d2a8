import { screen, waitFor, within } from '@testing-library/react';
import { MyPasswordScreen } from '@/components/my-password/my-password-screen';
import { passwordProblems } from '@/lib/password/policy';
import { answerRequests, problem } from '@/tests/support/network';
import { renderScreen } from '@/tests/support/screen';

const GOOD = 'Harbour-light-42';
const RECEIPT = { panelSessionsEnded: 0, webmailSessionsEnded: 0, mailSessionsEnded: 2, mailServer: 'done' };
const DONE = { body: { receipt: RECEIPT } };
const PROOF_WANTED = { status: 401, body: { code: 'reauthentication-required', detail: 'Again, please.' } };

function show(answer: Parameters<typeof answerRequests>[0], mustChange = false) {
  const calls = answerRequests(answer);
  const screenOf = <MyPasswordScreen address="anna@example.org" mustChange={mustChange} />;
  return {
    ...renderScreen(screenOf, '/user/password'),
    calls,
    password: screen.getByLabelText('New password'),
    confirm: screen.getByLabelText('Confirm password'),
  };
}

const button = (name: string) => screen.getByRole('button', { name });

test('two that are not the same are told before anything is sent', async () => {
  const { user, password, confirm, calls } = show(() => DONE);
  await user.type(password, GOOD);
  await user.type(confirm, 'Harbour-light-43{Enter}');
  expect(screen.getByText('The two are not the same.')).toBeInTheDocument();
  expect(confirm).toHaveFocus();
  expect(calls).toEqual([]);
});

test('the rule is told at the field', async () => {
  const { user, password, calls } = show(() => DONE);
  await user.type(password, 'abcdefgh{Enter}');
  expect(screen.getByText('At least one UPPERCASE letter.')).toBeInTheDocument();
  expect(calls).toEqual([]);
});

test('Change says what ended and what is left to do; composed and decomposed letters are the same', async () => {
  const { user, password, confirm, calls } = show(() => DONE);
  await user.type(password, `${GOOD}\u00e9`);
  await user.type(confirm, `${GOOD}e\u0301`);
  await user.click(button('Change'));
  const told = (await screen.findByText('Password changed')).closest('[role="status"]') as HTMLElement;
  expect(told).toHaveTextContent('2 mail sessions ended.');
  expect(within(told).getByRole('link', { name: 'Mail programs' })).toHaveAttribute(
    'href',
    '/user/mail-programs',
  );
  expect(calls).toMatchObject([
    { method: 'PUT', path: '/api/v1/me/password', body: { password: `${GOOD}\u00e9` } },
  ]);
  expect(screen.getByLabelText('New password')).toHaveValue('');
});

test('New fills both fields; the password can still be copied when it is changed', async () => {
  const { user, password, confirm, calls } = show(() => DONE);
  await user.click(button('New'));
  const made = (password as HTMLInputElement).value;
  expect(passwordProblems(made)).toEqual([]);
  expect(confirm).toHaveValue(made);
  await user.click(button('Change'));
  await user.click(await screen.findByRole('button', { name: 'Copy the new password' }));
  expect(await navigator.clipboard.readText()).toBe(made);
  expect(calls).toMatchObject([{ body: { password: made } }]);
});

test('the current password is asked where it was not seen for long, and again when it is wrong', async () => {
  const wrong = { currentPassword: { code: 'x', message: 'This is not the current password.' } };
  const { user, password, confirm, calls } = show(({ body }) => {
    const { currentPassword } = body as { currentPassword?: string };
    if (currentPassword === undefined) return PROOF_WANTED;
    return currentPassword === 'Right-one-1' ? DONE : problem(422, 'Not valid.', wrong);
  });
  await user.type(password, GOOD);
  await user.type(confirm, `${GOOD}{Enter}`);
  const current = within(await screen.findByRole('dialog')).getByLabelText('Current password');
  await user.type(current, '{Enter}');
  expect(screen.getByText('Enter your current password.')).toBeInTheDocument();
  await user.type(current, 'wrong{Enter}');
  expect(await screen.findByText('This is not the current password.')).toBeInTheDocument();
  await user.clear(current);
  await user.type(current, 'Right-one-1{Enter}');
  expect(await screen.findByText('Password changed')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(calls.at(-1)).toMatchObject({ body: { password: GOOD, currentPassword: 'Right-one-1' } });
});

test('Cancel in that dialog changes nothing and loses nothing', async () => {
  const { user, password, confirm } = show(() => PROOF_WANTED);
  await user.type(password, GOOD);
  await user.type(confirm, `${GOOD}{Enter}`);
  await screen.findByRole('dialog');
  await user.click(button('Cancel'));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(password).toHaveValue(GOOD);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(button('Change')).toHaveFocus();
});

test.each([
  [problem(503, 'The database does not answer.'), 'The database does not answer.'],
  [problem(401, 'Please sign in.'), /^Your session has ended/],
  [problem(422, '', { password: { code: 'leaked', message: 'On lists.' } }), 'On lists.'],
])('a failure is told and nothing typed is lost', async (answer, sentence) => {
  const { user, password, confirm } = show(() => answer);
  await user.type(password, GOOD);
  await user.type(confirm, `${GOOD}{Enter}`);
  expect(await screen.findByText(sentence)).toBeInTheDocument();
  expect(password).toHaveValue(GOOD);
});

test('who must change it is told so', () => {
  show(() => DONE, true);
  expect(screen.getByText('Choose a new password first')).toBeInTheDocument();
});
