import { PASSWORD } from '../support/cast';
import { askAt, signInAt } from '../support/host';
import { startTestPanel, type TestPanel } from '../support/panel';
import { sql } from '../support/test-server';

const PANEL = 'panel.one.example';
const USER = 'user.one.example';
const MAIL = 'mail.one.example';
const ULLA = 'ulla@one.example';
const TOVE = 'tove@two.example';
const REFUSED = [303, '/user/sign-in?refused=ticket', ''];

let panel: TestPanel;
let url: string;

beforeAll(async () => {
  panel = await startTestPanel({
    POSTROOM_URL: `http://${PANEL}`,
    POSTROOM_USER_URL: `http://${USER}`,
    POSTROOM_MAIL_URL: `http://${MAIL}`,
  });
  url = panel.url;
}, 60_000);

afterAll(() => panel?.stop());

const query = (text: string, values: unknown[] = []) => sql(panel.database.owner, text, values);

const signInTo = (host: string, address = ULLA) =>
  signInAt(url, host, { address, password: PASSWORD, surface: host === MAIL ? 'webmail' : 'panel' });

function call(host: string, cookie: string, method: string, path: string, body?: object) {
  const headers = { cookie, origin: `http://${host}`, 'content-type': 'application/json' };
  return askAt(url, host, { method, path, headers, body: body && JSON.stringify(body) });
}

async function ticketOf(cookie: string, host = MAIL, target = 'user'): Promise<string> {
  const answer = await call(host, cookie, 'POST', '/api/v1/me/tickets', { target });
  expect(answer.status).toBe(201);
  return JSON.parse(answer.text).ticket;
}

type Way = { to?: string; from?: string | null; cookie?: string };

/** What the browser does with the form: where it is sent to, and the cookie it got. */
async function hand(ticket: string, { to = USER, from = `http://${MAIL}`, cookie = '' }: Way = {}) {
  const answer = await askAt(url, to, {
    method: 'POST',
    path: '/api/auth/user/ticket',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'cross-site',
      ...(from !== null && { origin: from }),
      ...(cookie && { cookie }),
    },
    body: new URLSearchParams({ ticket }).toString(),
  });
  return [answer.status, answer.headers.location, answer.cookie];
}

async function session(cookie: string) {
  const token = /=([\w-]{43})/.exec(cookie)?.[1] ?? '';
  const rows = await query(`SELECT * FROM sessions WHERE token_hash = sha256($1::bytea)`, [
    Buffer.from(token),
  ]);
  return rows[0];
}

test('carries over: another session of the same person, its proof no younger, its end no later', async () => {
  const mail = await signInTo(MAIL);
  await query(
    `UPDATE sessions SET authenticated_at = now() - interval '8 minutes', expires_at = now() + interval '2 days'
     WHERE surface = 'webmail'`,
  );
  const issuing = await session(mail);
  const [status, location, cookie] = await hand(await ticketOf(mail));
  expect([status, location]).toEqual([303, '/user/password']);
  const begun = await session(String(cookie));
  expect(begun).toMatchObject({
    user_id: issuing?.user_id,
    surface: 'panel',
    audience: 'user',
    authenticated_at: issuing?.authenticated_at,
    expires_at: issuing?.expires_at,
  });
  expect(begun?.id).not.toBe(issuing?.id);
  for (const [host, held] of [
    [USER, String(cookie)],
    [MAIL, mail],
  ] as const) {
    expect((await call(host, held, 'GET', '/api/v1/me')).status).toBe(200);
  }
});

test('and back, to the Webmail; the session that the browser had there is replaced', async () => {
  const [before, user] = [await signInTo(MAIL), await signInTo(USER)];
  const ticket = await ticketOf(user, USER, 'mail');
  const [status, location, cookie] = await hand(ticket, { to: MAIL, from: `http://${USER}`, cookie: before });
  expect([status, location]).toEqual([303, '/mail']);
  expect(await session(String(cookie))).toMatchObject({ surface: 'webmail' });
  expect(await session(before)).toBeUndefined();
});

test('the cookie is as next-auth sets it', async () => {
  const flags = (set: string[] = []) =>
    set
      .find((one) => one.includes('postroom-user='))
      ?.split('; ')
      .slice(1)
      .map((flag) => flag.replace(/^expires=.*/i, 'expires').toLowerCase())
      .sort();
  const ticket = await ticketOf(await signInTo(MAIL));
  const entered = await askAt(url, USER, {
    method: 'POST',
    path: '/api/auth/user/ticket',
    headers: { origin: `http://${MAIL}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: `ticket=${ticket}`,
  });
  expect(flags(entered.headers['set-cookie'])).toEqual(['expires', 'httponly', 'path=/', 'samesite=lax']);
});

test('only its digest is kept, and neither audit trail nor log has it', async () => {
  const ticket = await ticketOf(await signInTo(MAIL));
  expect(Buffer.from(ticket, 'base64url')).toHaveLength(32);
  const rows = await query('SELECT t.*, now() AS now FROM tickets t ORDER BY expires_at DESC LIMIT 1');
  expect(JSON.stringify(rows)).not.toContain(ticket);
  const left = rows[0]?.expires_at.getTime() - rows[0]?.now.getTime();
  expect(left > 50_000 && left <= 60_000).toBe(true);
  await hand(ticket);
  const events = await query(`SELECT * FROM audit_events WHERE action LIKE '%ticket%' OR detail ? 'ticket'`);
  expect(events.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['my-tickets.create', 'sessions.sign-in']),
  );
  expect(JSON.stringify(events)).not.toContain(ticket);
  expect(panel.output()).not.toContain(ticket);
});

test('of 20 uses at once one wins', async () => {
  const ticket = await ticketOf(await signInTo(MAIL));
  const answers = await Promise.all(Array.from({ length: 20 }, () => hand(ticket)));
  expect(answers.filter(([, location]) => location === '/user/password')).toHaveLength(1);
  expect(answers.filter((answer) => JSON.stringify(answer) === JSON.stringify(REFUSED))).toHaveLength(19);
  expect(await hand(ticket)).toEqual(REFUSED);
});

test('spent while one logs out from everywhere, it leaves nobody signed in', async () => {
  for (let round = 0; round < 20; round += 1) {
    const mail = await signInTo(MAIL);
    const ticket = await ticketOf(mail);
    await Promise.all([hand(ticket), call(MAIL, mail, 'DELETE', '/api/v1/me/sessions')]);
    const left = await query(
      'SELECT id FROM sessions WHERE user_id = (SELECT id FROM users WHERE address = $1)',
      [ULLA],
    );
    expect([round, left]).toEqual([round, []]);
  }
}, 60_000);

const inSql = (text: string) => () => query(text, [ULLA]);
const OF_ULLA = '(SELECT id FROM users WHERE address = $1)';

test.each([
  ['late', inSql(`UPDATE tickets SET expires_at = now() WHERE user_id = ${OF_ULLA}`), null],
  ['after signing out', inSql(`DELETE FROM sessions WHERE user_id = ${OF_ULLA}`), null],
  [
    'after the session expired',
    inSql(`UPDATE sessions SET expires_at = now() WHERE user_id = ${OF_ULLA}`),
    null,
  ],
  [
    'after a change of the password',
    inSql('UPDATE users SET credential_version = credential_version + 1 WHERE address = $1'),
    null,
  ],
  [
    'of a disabled user',
    inSql('UPDATE users SET active = false WHERE address = $1'),
    inSql('UPDATE users SET active = true WHERE address = $1'),
  ],
  [
    'of a user of a disabled domain',
    inSql(`UPDATE domains SET active = false WHERE name = split_part($1, '@', 2)`),
    inSql(`UPDATE domains SET active = true WHERE name = split_part($1, '@', 2)`),
  ],
])('refused %s', async (_when, happens, undo) => {
  const ticket = await ticketOf(await signInTo(MAIL));
  await happens();
  expect(await hand(ticket)).toEqual(REFUSED);
  await undo?.();
});

test('refused on another host, and from any page but the one that issues', async () => {
  const ticket = await ticketOf(await signInTo(MAIL));
  for (const from of [
    null,
    'null',
    'http://evil.example',
    `http://${USER}`,
    `http://${PANEL}`,
    `http://${MAIL}:81`,
  ]) {
    expect([from, ...(await hand(ticket, { from }))]).toEqual([from, ...REFUSED]);
  }
  expect(await hand(ticket, { to: MAIL })).toEqual([303, '/mail/sign-in?refused=ticket', '']);
  expect(await hand(ticket, { to: MAIL, from: `http://${USER}` })).toEqual([
    303,
    '/mail/sign-in?refused=ticket',
    '',
  ]);
  expect((await hand(ticket, { to: PANEL }))[0]).toBe(404);
  expect((await hand(ticket))[1]).toBe('/user/password');
});

test.each(['', 'x', 'a'.repeat(43), "' OR true --"])('refused: %j', async (ticket) => {
  expect(await hand(ticket)).toEqual(REFUSED);
});

test('who must change the password is carried over, to that alone', async () => {
  const tove = await signInTo(MAIL, TOVE);
  await query('UPDATE users SET must_change_password = true WHERE address = $1', [TOVE]);
  const [, location, cookie] = await hand(await ticketOf(tove));
  expect(location).toBe('/user/password');
  expect((await call(USER, String(cookie), 'GET', '/api/v1/me/sessions')).status).toBe(403);
  const page = await askAt(url, MAIL, { path: '/mail/account', headers: { cookie: tove } });
  expect([page.status, page.headers.location]).toEqual([307, '/mail/user-settings']);
});

test('is one’s own: the target is checked, another site asks in vain', async () => {
  const mail = await signInTo(MAIL);
  const ask = (body: object, headers: object = {}) =>
    askAt(url, MAIL, {
      method: 'POST',
      path: '/api/v1/me/tickets',
      headers: { cookie: mail, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  expect((await ask({ target: 'admin' })).status).toBe(422);
  expect((await ask({ target: 'user', userId: 'x' })).status).toBe(422);
  expect((await ask({ target: 'user' }, { origin: `http://${USER}` })).status).toBe(403);
  expect((await ask({ target: 'user' }, { cookie: '' })).status).toBe(401);
  const { url: to } = JSON.parse((await ask({ target: 'user' })).text);
  expect(to).toBe(`http://${USER}/api/auth/user/ticket`);
});

test('the page that hands over lets its form go to that one host, and says where it comes from', async () => {
  const { headers } = await askAt(url, MAIL, {
    path: '/mail/user-settings',
    headers: { cookie: await signInTo(MAIL) },
  });
  expect(headers['content-security-policy']).toContain(`form-action 'self' http://${USER};`);
  expect(headers['referrer-policy']).toBe('strict-origin');
  const other = await askAt(url, MAIL, { path: '/mail/sign-in' });
  expect(other.headers['content-security-policy']).toContain("form-action 'self';");
  expect(other.headers['referrer-policy']).toBe('no-referrer');
});
