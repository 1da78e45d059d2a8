import { PASSWORD } from '../support/cast';
import { trySignInTo } from '../support/client';
import { askAt } from '../support/host';
import { startTestPanel, type TestPanel } from '../support/panel';

/** As the table of hosts says it: who serves what, where each surface has a host of its own. */
const HOSTS = { panel: 'panel.one.example', user: 'user.one.example', mail: 'mail.one.example' };

let panel: TestPanel;

beforeAll(async () => {
  panel = await startTestPanel({
    POSTROOM_URL: `http://${HOSTS.panel}`,
    POSTROOM_USER_URL: `http://${HOSTS.user}`,
    POSTROOM_MAIL_URL: `http://${HOSTS.mail}`,
  });
}, 60_000);

afterAll(() => panel?.stop());

const ask = (host: string, path: string, headers: Record<string, string> = {}, method = 'GET') =>
  askAt(panel.url, host, { method, path, headers });

describe('where each has a host of its own', () => {
  test.each([
    ['mail', '/mail/sign-in', 200],
    ['mail', '/api/auth/user/csrf', 200],
    ['mail', '/api/v1/me', 401],
    ['mail', '/api/v1/mail/folders', 401],
    ['mail', '/icon.svg', 200],
    ['mail', '/robots.txt', 200],
    ['mail', '/admin/sign-in', 404],
    ['mail', '/api/auth/admin/csrf', 404],
    ['mail', '/api/v1/users', 404],
    ['mail', '/api/v1/health', 404],
    ['mail', '/api/v1/mailing', 404],
    ['mail', '/mail/..%2fadmin/sign-in', 404],
    ['mail', '/mail/../admin/sign-in', 404],
    ['mail', '//admin/sign-in', 404],
    ['user', '/user/sign-in', 200],
    ['user', '/api/v1/me', 401],
    ['user', '/api/auth/user/csrf', 200],
    ['user', '/api/v1/mail/folders', 404],
    ['user', '/admin/sign-in', 404],
    ['user', '/api/v1/domains', 404],
    ['panel', '/admin/sign-in', 200],
    ['panel', '/api/v1/users', 401],
    ['panel', '/api/v1/health', 200],
    ['panel', '/api/auth/admin/csrf', 200],
    ['panel', '/api/auth/user/csrf', 404],
    ['panel', '/api/v1/me', 404],
    ['panel', '/api/v1/%6de', 404],
    ['panel', '/api/v1/mail/folders', 404],
  ] as const)('%s: GET %s is %i', async (host, path, status) => {
    const got = await ask(HOSTS[host], path);
    expect([path, got.status]).toEqual([path, status]);
    if (status === 404 && path.startsWith('/api/'))
      expect(got.headers['content-type']).toBe('application/problem+json');
  });

  test.each([
    ['panel', '/mail?folder=a', `http://${HOSTS.mail}/mail?folder=a`],
    ['panel', '/user/sessions', `http://${HOSTS.user}/user/sessions`],
    ['user', '/mail/account', `http://${HOSTS.mail}/mail/account`],
    ['mail', '/user/password', `http://${HOSTS.user}/user/password`],
    ['mail', '/', '/mail'],
    ['user', '/', '/user'],
    ['panel', '/mail//evil.example', `http://${HOSTS.mail}/mail//evil.example`],
  ] as const)('%s: the page %s is at %s', async (host, path, location) => {
    expect(await ask(HOSTS[host], path)).toMatchObject({ status: 303, headers: { location } });
  });

  test('a host that nobody configured is the panel’s, and no link leads to it', async () => {
    const got = await ask('evil.example', '/mail/account');
    expect([got.status, got.headers.location]).toEqual([303, `http://${HOSTS.mail}/mail/account`]);
    expect((await ask('evil.example', '/admin/sign-in')).status).toBe(200);
    expect((await ask(`${HOSTS.mail.toUpperCase()}:80`, '/mail/sign-in')).status).toBe(200);
  });

  test('a request of another origin than the host’s own is refused', async () => {
    const write = (host: string, origin: string) =>
      ask(host, '/api/v1/me/sessions', { origin: `http://${origin}` }, 'DELETE');
    for (const host of [HOSTS.mail, HOSTS.user]) {
      expect((await write(host, host)).status).toBe(401);
      for (const origin of [HOSTS.panel, 'evil.example', `${host}:8080`]) {
        expect([host, origin, (await write(host, origin)).status]).toEqual([host, origin, 403]);
      }
    }
    expect((await write(HOSTS.user, HOSTS.mail)).status).toBe(403);
  });
});

test('on one host nothing is sent away, whatever the Host header says', async () => {
  const one = await startTestPanel();
  try {
    const answer = await trySignInTo(one.url, 'user', { address: 'ulla@one.example', password: PASSWORD });
    expect(answer.status).toBe(200);
    for (const path of ['/mail/sign-in', '/user/sign-in', '/admin/sign-in', '/api/v1/health']) {
      for (const host of ['anything.example', '127.0.0.1']) {
        const { status } = await askAt(one.url, host, { path });
        expect([path, host, status]).toEqual([path, host, 200]);
      }
    }
    const { status, headers } = await fetch(`${one.url}/mail/user-settings`, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([307, '/user']);
  } finally {
    await one.stop();
  }
}, 60_000);
