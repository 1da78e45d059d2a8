import { screen, waitFor, within } from '@testing-library/react';
import { browserName } from '@/components/my-sessions/browser-name';
import { MySessionsScreen } from '@/components/my-sessions/my-sessions-screen';
import type { SessionsView } from '@/lib/operations/my-sessions/view';
import { answerRequests, problem } from '@/tests/support/network';
import { renderScreen } from '@/tests/support/screen';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0';
const NOW = new Date().toISOString();

function web(id: string, more: Partial<SessionsView['web'][number]> = {}): SessionsView['web'][number] {
  return {
    id,
    surface: 'panel',
    ip: '192.0.2.7',
    userAgent: FIREFOX,
    createdAt: NOW,
    lastSeenAt: NOW,
    current: false,
    ...more,
  };
}

const SESSIONS: SessionsView = {
  web: [
    web('there', { surface: 'webmail', userAgent: '<b>x</b>', ip: null }),
    web('here', { current: true }),
  ],
  mail: [
    { service: 'imap', connections: 2, ips: ['192.0.2.8', '2001:db8::1'] },
    { service: 'doveadm', connections: 1, ips: [] },
  ],
  mailServer: 'ok',
};

function show(first: SessionsView, answer: Parameters<typeof answerRequests>[0] = () => ({ body: first })) {
  const calls = answerRequests(answer);
  return { ...renderScreen(<MySessionsScreen first={first} />, '/user/sessions'), calls };
}

test('this browser first, the others with a way to end them; what a browser calls itself stays text', () => {
  show(SESSIONS);
  const [here, there] = within(screen.getByRole('region', { name: 'Browsers' })).getAllByRole('listitem');
  expect(here).toHaveTextContent('Firefox on Linuxthis oneUser Panel · 192.0.2.7');
  expect(within(here as HTMLElement).queryByRole('button')).not.toBeInTheDocument();
  expect(there).toHaveTextContent('Unknown browserWebmail · address unknown');
});

test('mail connections with their count and addresses', () => {
  show(SESSIONS);
  const programs = within(screen.getByRole('region', { name: 'Mail programs connected now' }));
  const [imap, other] = programs.getAllByRole('listitem');
  expect(imap).toHaveTextContent('IMAP2 connections · 192.0.2.8, 2001:db8::1');
  expect(other).toHaveTextContent('doveadm1 connection');
});

test.each([
  ['ok', 'No mail program is connected right now.'],
  ['down', /^The mail server does not answer/],
  ['not-configured', /^No mail server is connected to this panel/],
] as const)('a mail server that is %s is said', (mailServer, sentence) => {
  show({ ...SESSIONS, mail: [], mailServer });
  expect(screen.getByText(sentence)).toBeInTheDocument();
});

test.each([
  ['ended', { body: {} }, 'Unknown browser is signed out.'],
  ['gone already', problem(404, 'No such session.'), 'Unknown browser is signed out.'],
  ['refused', problem(503, 'The database does not answer.'), 'The database does not answer.'],
])('one browser is %s', async (_name, answer, sentence) => {
  const left = { ...SESSIONS, web: [web('here', { current: true })] };
  const { user, calls } = show(SESSIONS, ({ method }) => (method === 'DELETE' ? answer : { body: left }));
  await user.click(screen.getByRole('button', { name: /^End Unknown browser, Webmail/ }));
  expect(await screen.findByText(sentence)).toBeInTheDocument();
  expect(calls[0]).toMatchObject({ method: 'DELETE', path: '/api/v1/me/sessions/there' });
  await waitFor(() => expect(screen.queryByText('Unknown browser')).not.toBeInTheDocument());
});

test('everything is ended only when it is confirmed; a failure is told in the dialog', async () => {
  const { user, calls } = show(SESSIONS, ({ method }) =>
    method === 'DELETE' ? problem(503, 'The database does not answer.') : { body: SESSIONS },
  );
  await user.click(screen.getByRole('button', { name: 'Log me out from everywhere' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/this one too/)).toBeInTheDocument();
  expect(calls).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Log me out from everywhere' }));
  expect(await dialog.findByText('The database does not answer.')).toBeInTheDocument();
  expect(calls).toMatchObject([{ method: 'DELETE', path: '/api/v1/me/sessions' }]);
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Log me out from everywhere' })).toHaveFocus(),
  );
});

const SAFARI_END = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
test.each([
  [FIREFOX, 'Firefox', 'Linux'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0 Safari/537.36 Edg/130.0', 'Edge', 'Windows'],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 OPR/115.0', 'Opera', 'Windows'],
  ['Mozilla/5.0 (Linux; Android 14) SamsungBrowser/25.0 Chrome/121.0', 'Samsung Internet', 'Android'],
  ['Mozilla/5.0 (X11; CrOS x86_64) Chrome/130.0 Safari/537.36', 'Chrome', 'ChromeOS'],
  [`Mozilla/5.0 (Macintosh; Intel Mac OS X 15) ${SAFARI_END} Version/18.0 Safari/605`, 'Safari', 'macOS'],
  [`Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) ${SAFARI_END} CriOS/130 Safari/605`, 'Chrome', 'iPhone'],
  [`Mozilla/5.0 (iPad; CPU OS 18_0) ${SAFARI_END} FxiOS/130 Safari/605`, 'Firefox', 'iPad'],
  ['curl/8.5.0', null, null],
  [null, null, null],
])('%s is %s on %s', (userAgent, browser, system) => {
  expect(browserName(userAgent)).toEqual({ browser, system });
});
