import { screen, waitFor, within } from '@testing-library/react';
import { MyAccountScreen } from '@/components/mail-account/my-account-screen';
import { leaveToSignIn } from '@/components/query/session-end';
import { takeParting } from '@/components/sign-in/parting';
import { passwordProblems } from '@/lib/password/policy';
import { answerRequests, problem } from '@/tests/support/network';
import { renderScreen } from '@/tests/support/screen';

const ME = {
  address: 'anna@xn--mller-kva.example',
  name: 'Anna',
  signature: 'Anna\nAccounts',
  mustChangePassword: false,
  passwordChangedAt: null,
  quotaBytes: 0,
  usedBytes: 0,
};
const RECEIPT = { panelSessionsEnded: 1, webmailSessionsEnded: 2, mailSessionsEnded: 3, mailServer: 'done' };
const UPDATE = 'Update password and log me out from everywhere';

function show(answer: Parameters<typeof answerRequests>[0]) {
  const calls = answerRequests(answer);
  return { ...renderScreen(<MyAccountScreen me={ME} />, '/mail/account'), calls };
}

const button = (name: string) => screen.getByRole('button', { name });
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

beforeEach(() => {
  takeParting();
  // jsdom goes nowhere, and says so.
  jest.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => jest.restoreAllMocks());

test('whose it is, and the tab Account', () => {
  show(() => ({ body: ME }));
  expect(screen.getByText('anna@müller.example')).toBeInTheDocument();
  const tab = screen.getByRole('tabpanel', { name: 'Account' });
  expect(within(tab).getByRole('heading', { name: 'Password' })).toBeInTheDocument();
});

test('its keys, and the way back by one of them', async () => {
  const { user, visited } = show(() => ({ body: ME }));
  await user.keyboard('?');
  const keys = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  await user.click(within(keys).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(keys).not.toBeInTheDocument());
  await user.keyboard('u');
  expect(visited).toEqual(['/mail']);
  expect(screen.getByRole('link', { name: 'Back to the mail' })).toHaveAttribute('href', '/mail');
});

describe('name and signature', () => {
  test('what was changed is saved, and nothing else', async () => {
    const { user, calls } = show(() => ({ body: ME }));
    await user.type(field('Signature'), ' department');
    await user.click(button('Save'));
    expect(await screen.findByText('Name and signature are saved.')).toBeInTheDocument();
    expect(calls).toMatchObject([
      { method: 'PATCH', path: '/api/v1/me', body: { signature: 'Anna\nAccounts department' } },
    ]);
    await user.click(button('Save'));
    expect(screen.getByText('Nothing is changed yet.')).toBeInTheDocument();
    expect(calls).toHaveLength(1);
  });

  test('a failure is told and nothing typed is lost', async () => {
    const { user } = show(() => problem(503, 'The database does not answer.'));
    await user.type(field('Name'), ' B.');
    await user.click(button('Save'));
    expect(await screen.findByText('The database does not answer.')).toBeInTheDocument();
    expect(field('Name')).toHaveValue('Anna B.');
  });
});

describe('password', () => {
  test('the refresh arrow fills both fields, shows it, copies it and says so', async () => {
    const { user } = show(() => ({ body: {} }));
    await user.click(button('Generate a password'));
    const made = field('New password').value;
    expect(passwordProblems(made)).toEqual([]);
    expect(field('New password').type).toBe('text');
    expect(field('Confirm password')).toHaveValue(made);
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe(made);
  });

  test('where the browser does not let it copy, it says how to', async () => {
    const { user } = show(() => ({ body: {} }));
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    await user.click(button('Generate a password'));
    expect(await screen.findByText(/The password is selected: press Ctrl C/)).toBeInTheDocument();
    expect(field('New password')).toHaveFocus();
  });

  test('ends everything, and the sign-in page will say so', async () => {
    const { user, calls } = show(() => ({ body: { receipt: RECEIPT } }));
    await user.click(button('Generate a password'));
    const made = field('New password').value;
    await user.click(button(UPDATE));
    await waitFor(() => expect(window.sessionStorage).toHaveLength(1));
    expect(takeParting()).toEqual({
      title: 'Your password was updated',
      message:
        'You can now use it to log back in. 3 mail sessions, 2 webmail sessions, and 1 panel session ended.',
    });
    expect(calls).toMatchObject([
      { method: 'PUT', path: '/api/v1/me/password', body: { password: made, everywhere: true } },
    ]);
  });

  test('asks for the current password where it was not seen for long', async () => {
    const { user, calls } = show(({ body }) =>
      (body as { currentPassword?: string }).currentPassword === undefined
        ? { status: 401, body: { code: 'reauthentication-required', detail: 'Again, please.' } }
        : { body: { receipt: RECEIPT } },
    );
    await user.click(button('Generate a password'));
    await user.click(button(UPDATE));
    const current = within(await screen.findByRole('dialog')).getByLabelText('Current password');
    await user.type(current, 'Right-one-1{Enter}');
    await waitFor(() => expect(takeParting()).not.toBeNull());
    expect(calls.at(-1)?.body).toMatchObject({ currentPassword: 'Right-one-1', everywhere: true });
  });

  test('no request that is refused meanwhile leads away before the receipt is there', async () => {
    const went = () => (console.error as jest.Mock).mock.calls.length;
    let answer = (_: { body: unknown }) => {};
    const { user } = show(() => new Promise((resolve) => (answer = resolve)));
    await user.click(button('Generate a password'));
    await user.click(button(UPDATE));
    leaveToSignIn();
    expect(went()).toBe(0);
    answer({ body: { receipt: RECEIPT } });
    await waitFor(() => expect(went()).toBe(1));
    expect(takeParting()).not.toBeNull();
  });
});
