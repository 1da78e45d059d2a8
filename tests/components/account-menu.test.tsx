import { screen, waitFor } from '@testing-library/react';
import { AccountMenu } from '@/components/mail-account/account-menu';
import { UserPanelPassage } from '@/components/mail-account/user-panel-passage';
import { onShortcutsOpened } from '@/components/shortcuts/open';
import { answerRequests, problem } from '@/tests/support/network';
import { renderScreen } from '@/tests/support/screen';

const ANNA = { address: 'anna@xn--mller-kva.example', name: 'Anna Bergmann' };

async function open(user = ANNA, answer: Parameters<typeof answerRequests>[0] = () => ({ body: {} })) {
  const calls = answerRequests(answer);
  const view = renderScreen(<AccountMenu user={user} />, '/mail');
  await view.user.click(screen.getByRole('button', { name: /^Account of / }));
  return { ...view, calls };
}

const button = (name: string) => screen.getByRole('button', { name });

afterEach(() => jest.restoreAllMocks());

test('who is signed in, and what is his', async () => {
  await open();
  expect(screen.getByText('Anna Bergmann')).toBeInTheDocument();
  expect(screen.getByText('anna@müller.example')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'My account' })).toHaveAttribute('href', '/mail/account');
  expect(screen.getByRole('link', { name: 'User Settings' })).toHaveAttribute('href', '/mail/user-settings');
  expect(button('Light')).toHaveAttribute('aria-pressed');
});

test('without a name the address stands for it, once', async () => {
  await open({ ...ANNA, name: '' });
  expect(button('Account of anna@müller.example')).toBeInTheDocument();
  expect(screen.getAllByText('anna@müller.example')).toHaveLength(1);
});

test('the keys open, and the menu closes', async () => {
  const { user } = await open();
  const opened = jest.fn();
  const stop = onShortcutsOpened(opened);
  await user.click(button('Keyboard shortcuts'));
  expect(opened).toHaveBeenCalledTimes(1);
  await waitFor(() => expect(screen.queryByText('My account')).not.toBeInTheDocument());
  stop();
});

test('Sign out ends the session of the mailbox owner; a failure is told', async () => {
  const { user, calls } = await open(ANNA, ({ path }) =>
    path.endsWith('/csrf') ? { body: { csrfToken: 'token' } } : problem(503, 'The database does not answer.'),
  );
  await user.click(button('Sign out'));
  expect(await screen.findByText('The database does not answer.')).toBeInTheDocument();
  expect(calls.at(-1)).toMatchObject({ method: 'POST', path: '/api/auth/user/signout' });
});

describe('the way to the User Panel of another host', () => {
  const TICKET = { url: 'https://user.example/api/auth/user/ticket', ticket: 'secret' };

  function go(answer: Parameters<typeof answerRequests>[0]) {
    const sent: [string, string][] = [];
    jest.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(function (this: HTMLFormElement) {
      sent.push([this.action, String(new FormData(this).get('ticket'))]);
    });
    const calls = answerRequests(answer);
    return { ...renderScreen(<UserPanelPassage />, '/mail/user-settings'), calls, sent };
  }

  test('a form carries the ticket, no address does, and the way back leads to the mail', async () => {
    const { calls, sent } = go(() => ({ body: TICKET }));
    await waitFor(() => expect(sent).toEqual([[TICKET.url, 'secret']]));
    expect(calls).toMatchObject([{ method: 'POST', path: '/api/v1/me/tickets', body: { target: 'user' } }]);
    expect(window.location.pathname).toBe('/mail');
  });

  test('a failure is told, with a way on and a way back', async () => {
    let up = false;
    const { user, sent } = go(() => (up ? { body: TICKET } : problem(503, 'The database does not answer.')));
    expect(await screen.findByRole('alert')).toHaveTextContent('The database does not answer.');
    expect(screen.getByRole('link', { name: 'Back to the Webmail' })).toHaveAttribute('href', '/mail');
    up = true;
    await user.click(button('Try again'));
    await waitFor(() => expect(sent).toHaveLength(1));
  });
});
