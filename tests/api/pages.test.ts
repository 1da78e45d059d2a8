import { readdirSync } from 'node:fs';
import { startTestPanel, type TestPanel } from '../support/panel';
import { sql } from '../support/test-server';

/** Every page of the file tree, by its path. A new one is in here by itself. */
const PAGES = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('page.tsx'))
  .map((file) => `/${file.replace(/\([^)]*\)\//, '').replace(/\/?page\.tsx$/, '')}`);

const OPEN = PAGES.filter((path) => /\/(sign-in|forgot-password|reset-password)$/.test(path));
const CLOSED = PAGES.filter((path) => !OPEN.includes(path) && path !== '/');

type Who =
  | 'nobody'
  | 'admin'
  | 'user'
  | 'user with admin’s token'
  | 'admin with user’s token'
  | 'must change';

/** Sofia's, for the pages of one thing. */
const JOB_ID = '00000000-0000-4000-8000-000000000001';

let panel: TestPanel;
let cookies: Record<Who, string>;

const tokenOf = (cookie: string, name: string) => new RegExp(`${name}=([^;]*)`).exec(cookie)?.[1] ?? '';

beforeAll(async () => {
  panel = await startTestPanel();
  const [{ cookie: admin }, { cookie: user }, { cookie: changing }] = await Promise.all([
    panel.signIn('sofia'),
    panel.signInUser('ulla@one.example'),
    panel.signInUser('uwe@one.example'),
  ]);
  await sql(
    panel.database.owner,
    `UPDATE users SET must_change_password = true WHERE address = 'uwe@one.example'`,
  );
  await sql(
    panel.database.owner,
    `INSERT INTO jobs (id, kind, admin_id, actor_name, request_id)
      SELECT '${JOB_ID}', 'disable', id, username, '' FROM admins WHERE username = 'sofia'`,
  );
  cookies = {
    nobody: '',
    admin,
    user,
    'user with admin’s token': `postroom-user=${tokenOf(admin, 'postroom-admin')}`,
    'admin with user’s token': `postroom-admin=${tokenOf(user, 'postroom-user')}`,
    'must change': changing,
  };
}, 120_000);

afterAll(() => panel?.stop());

/** Where it leads in the end, as a browser would go: the path of the page that is shown. */
async function endOf(path: string, cookie: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await fetch(`${panel.url}${path.replace('[id]', JOB_ID)}`, {
    headers: { cookie, ...headers },
  });
  expect(answer.status).toBe(200);
  await answer.text();
  return new URL(answer.url).pathname;
}

const AUDIENCE = (path: string) => (path.startsWith('/admin') ? 'admin' : 'user');
/** On one host the Webmail's way to the User Panel is the User Panel's door. */
const DOOR = (path: string) =>
  path === '/mail/user-settings' ? '/user/sign-in' : `/${path.split('/')[1]}/sign-in`;

describe.each(CLOSED)('%s', (path) => {
  test.each(['nobody', 'admin', 'user', 'user with admin’s token', 'admin with user’s token'] as const)(
    'to %s',
    async (who) => {
      const end = await endOf(path, cookies[who]);
      if (who === AUDIENCE(path)) expect(end).not.toMatch(/sign-in$/);
      else expect(end).toBe(DOOR(path));
    },
  );

  test('who must change the password gets to that form alone', async () => {
    const end = await endOf(path, cookies['must change']);
    expect(end).toBe(AUDIENCE(path) === 'user' ? '/user/password' : DOOR(path));
  });
});

test('what stands before the sign-in is open to everybody', async () => {
  for (const path of OPEN) expect(await endOf(path, '')).toBe(path);
});

test('how many there were', () => {
  console.log(`Pages: ${CLOSED.length} closed and ${OPEN.length} open ones, ${CLOSED.length * 6} times`);
  expect(CLOSED.length).toBeGreaterThanOrEqual(10);
});
