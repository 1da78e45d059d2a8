import { PASSWORD } from '../support/cast';
import { clientWith, trySignIn } from '../support/client';
import { startTestPanel, type TestPanel } from '../support/panel';
import { sql } from '../support/test-server';

let panel: TestPanel;

beforeAll(async () => {
  panel = await startTestPanel({ POSTROOM_TRUSTED_PROXIES: 'loopback' });
}, 60_000);

afterAll(() => panel?.stop());

/** The panel believes its proxy, so each test can come from an address of its own. */
function from(ip: string) {
  return { 'x-forwarded-for': ip };
}

const owner = () => panel.database.owner;

test('unknown, disabled and wrong are one answer', async () => {
  await sql(owner(), `UPDATE admins SET active = false WHERE username = 'aino'`);
  const answers = [
    await trySignIn(panel.url, 'nobody', PASSWORD, from('10.0.0.1')),
    await trySignIn(panel.url, 'aino', PASSWORD, from('10.0.0.2')),
    await trySignIn(panel.url, 'sofia', `${PASSWORD}x`, from('10.0.0.3')),
    await trySignIn(panel.url, 'sofia', '{BLF-CRYPT}$2b$10$lvC.NeG1fVFN0KDzdc84T', from('10.0.0.4')),
  ];
  const told = answers.map(({ status, body, cookie }) => [
    status,
    { ...body, requestId: '' },
    /postroom-admin=/.test(cookie),
  ]);
  expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(told[0]).toEqual([401, expect.objectContaining({ code: 'unauthenticated' }), false]);
});

test('missing values are 422 at their fields; a wrong CSRF token signs nobody in', async () => {
  const { status, body } = await trySignIn(panel.url, '', undefined, from('10.0.1.1'));
  expect([status, Object.keys(body.fields)]).toEqual([422, ['username', 'password']]);
  const forged = await fetch(`${panel.url}/api/auth/admin/callback/credentials`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'sofia', password: PASSWORD, csrfToken: 'x', json: 'true' }),
    redirect: 'manual',
  });
  expect(forged.headers.getSetCookie().join()).not.toMatch(/postroom-admin=/);
});

test('the cookie is an opaque id that only its SHA-256 is kept of', async () => {
  const { cookie } = await trySignIn(panel.url, 'sofia', PASSWORD, from('10.0.2.1'));
  const token = /postroom-admin=([\w-]{43})(;|$)/.exec(cookie)?.[1] ?? '';
  const rows = await sql(owner(), 'SELECT * FROM sessions WHERE token_hash = sha256($1)', [token]);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ audience: 'admin', ip: '10.0.2.1' });
});

test('a session ends by sign-out, by idleness, at its end, with the admin, with his password', async () => {
  const endings: Record<string, (id: string) => Promise<unknown>> = {
    idle: (id) =>
      sql(owner(), `UPDATE sessions SET last_seen_at = now() - interval '31 minutes' WHERE id = $1`, [id]),
    expired: (id) => sql(owner(), `UPDATE sessions SET expires_at = now() WHERE id = $1`, [id]),
    password: () =>
      sql(owner(), `UPDATE admins SET credential_version = credential_version + 1 WHERE username = 'tom'`),
    disabled: () => sql(owner(), `UPDATE admins SET active = false WHERE username = 'tom'`),
  };
  for (const [name, end] of Object.entries(endings)) {
    const { cookie } = await trySignIn(panel.url, 'tom', PASSWORD, from('10.0.3.1'));
    const tom = clientWith(panel.url, cookie);
    expect([name, (await tom('GET', '/api/v1/domains')).status]).toEqual([name, 200]);
    const [session] = await sql<{ id: string }>(
      owner(),
      'SELECT id FROM sessions ORDER BY created_at DESC LIMIT 1',
    );
    await end(session?.id ?? '');
    expect([name, (await tom('GET', '/api/v1/domains')).status]).toEqual([name, 401]);
  }
});

test('sign-out ends the row, not only the cookie', async () => {
  const { cookie } = await trySignIn(panel.url, 'sofia', PASSWORD, from('10.0.4.1'));
  const csrf = await fetch(`${panel.url}/api/auth/admin/csrf`, { headers: { cookie } });
  const csrfCookie = csrf.headers.getSetCookie()[0]?.split(';')[0];
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const all = `${cookie}; ${csrfCookie}`;
  const out = await clientWith(panel.url, all)('POST', '/api/auth/admin/signout', {
    csrfToken,
    json: 'true',
  });
  expect(out.status).toBe(200);
  expect((await clientWith(panel.url, cookie)('GET', '/api/v1/domains')).status).toBe(401);
});

test('forty at once for one account: exactly ten are checked, the rest 429 with Retry-After', async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, n) => trySignIn(panel.url, 'otto', 'wrong', from(`10.1.0.${n}`))),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(10);
  expect(statuses.filter((status) => status === 429)).toHaveLength(30);
  const refused = answers.find(({ status }) => status === 429);
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  const right = await trySignIn(panel.url, 'otto', PASSWORD, from('10.1.1.1'));
  expect(right.status).toBe(429);
}, 60_000);

test('one network: thirty failures for any names, counted by /64 in IPv6', async () => {
  const answers = await Promise.all(
    Array.from({ length: 35 }, (_, n) =>
      trySignIn(panel.url, `nobody${n}`, 'wrong', from(`2001:db8:1:2::${n}`)),
    ),
  );
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(30);
  expect((await trySignIn(panel.url, 'dina', PASSWORD, from('2001:db8:1:2:ffff::1'))).status).toBe(429);
  expect((await trySignIn(panel.url, 'dina', PASSWORD, from('2001:db8:1:3::1'))).status).toBe(200);
}, 60_000);

test('right passwords are not counted', async () => {
  for (let n = 0; n < 12; n += 1) {
    expect((await trySignIn(panel.url, 'hugo', PASSWORD, from('10.2.0.1'))).status).toBe(200);
  }
}, 60_000);

test('who signs in with an old scheme has the present one afterwards', async () => {
  const hash = async () =>
    (
      await sql<{ password_hash: string }>(
        owner(),
        `SELECT password_hash FROM admins WHERE username = 'dina'`,
      )
    )[0]?.password_hash;
  await sql(owner(), `UPDATE admins SET password_hash = $1 WHERE username = 'dina'`, [
    await sshaOf(PASSWORD),
  ]);
  expect((await trySignIn(panel.url, 'dina', PASSWORD, from('10.3.0.1'))).status).toBe(200);
  expect(await hash()).toMatch(/^\{BLF-CRYPT\}\$2b\$10\$/);
  expect((await trySignIn(panel.url, 'dina', PASSWORD, from('10.3.0.1'))).status).toBe(200);
});

async function sshaOf(password: string): Promise<string> {
  const { createHash } = await import('node:crypto');
  const salt = Buffer.from('salty!!!');
  const digest = createHash('sha512').update(password).update(salt).digest();
  return `{SSHA512}${Buffer.concat([digest, salt]).toString('base64')}`;
}

test('tries are written down, never what was tried', async () => {
  const events = await sql(owner(), `SELECT * FROM audit_events WHERE action LIKE 'sessions.%'`);
  expect(events.some(({ action }) => action === 'sessions.sign-in')).toBe(true);
  expect(events.some(({ action }) => action === 'sessions.sign-in-failed')).toBe(true);
  expect(JSON.stringify(events)).not.toContain(PASSWORD);
  expect(panel.output()).not.toContain(PASSWORD);
});
