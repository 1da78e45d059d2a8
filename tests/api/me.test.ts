import { PASSWORD } from '../support/cast';
import { type Client, clientWith, trySignInTo } from '../support/client';
import { startTestPanel, type TestPanel } from '../support/panel';
import { sql } from '../support/test-server';

let panel: TestPanel;

beforeAll(async () => {
  panel = await startTestPanel({
    POSTROOM_TRUSTED_PROXIES: 'loopback',
    POSTROOM_MAIL_HOST: 'mail.one.example',
    POSTROOM_MAIL_POP3: 'off',
    POSTROOM_MAIL_SUBMISSION: 'smtp.one.example:587/STARTTLS',
  });
}, 60_000);

afterAll(() => panel?.stop());

const ULLA = 'ulla@one.example';
const owner = () => panel.database.owner;

async function rowOf(address: string) {
  const [row] = await sql(owner(), 'SELECT * FROM users WHERE address = $1', [address]);
  return row;
}

/** As if the password was verified so long ago. */
function age(address: string, minutes: number) {
  return sql(
    owner(),
    `UPDATE sessions SET authenticated_at = now() - $2 * interval '1 minute'
     WHERE user_id = (SELECT id FROM users WHERE address = $1)`,
    [address, minutes],
  );
}

describe('signing in', () => {
  test('by the whole address, in any spelling of it', async () => {
    for (const address of [ULLA, ' ULLA@One.Example ']) {
      const { status, cookie } = await trySignInTo(panel.url, 'user', { address, password: PASSWORD });
      expect([status, /postroom-user=[\w-]{43}/.test(cookie)]).toEqual([200, true]);
    }
  });

  test('unknown, disabled, of a disabled domain, without a password and wrong are one answer', async () => {
    await sql(owner(), `UPDATE users SET active = false WHERE address = 'uwe@one.example'`);
    await sql(owner(), `UPDATE users SET password_hash = NULL WHERE address = 'sven@sister.example'`);
    const tries = [
      ['nobody@one.example', PASSWORD],
      ['uwe@one.example', PASSWORD],
      ['carl@closed.example', PASSWORD],
      ['sven@sister.example', PASSWORD],
      ['not an address', PASSWORD],
      [ULLA, 'wrong'],
    ];
    const answers = await Promise.all(
      tries.map(([address, password], n) =>
        trySignInTo(panel.url, 'user', { address, password }, { 'x-forwarded-for': `10.9.0.${n}` }),
      ),
    );
    const told = answers.map(({ status, body }) => JSON.stringify([status, { ...body, requestId: '' }]));
    expect(new Set(told).size).toBe(1);
    expect(answers[0]?.status).toBe(401);
  });

  test('ends with the user, his domain and his password', async () => {
    const ends = [
      `UPDATE users SET active = NOT active WHERE address = 'tove@two.example'`,
      `UPDATE domains SET active = NOT active WHERE name = 'two.example'`,
      `UPDATE users SET credential_version = credential_version + 1 WHERE address = 'tove@two.example'`,
    ];
    for (const [n, end] of ends.entries()) {
      const tove = await panel.signInUser('tove@two.example');
      expect([end, (await tove('GET', '/api/v1/me')).status]).toEqual([end, 200]);
      await sql(owner(), end);
      expect([end, (await tove('GET', '/api/v1/me')).status]).toEqual([end, 401]);
      if (n < 2) await sql(owner(), end);
    }
  });
});

describe('GET and PATCH /me', () => {
  test('what is kept of oneself, nothing secret in it; a name may be changed, nothing else', async () => {
    const ulla = await panel.signInUser(ULLA);
    const { body } = await ulla('GET', '/api/v1/me');
    expect(Object.keys(body).sort()).toEqual([
      'address',
      'mustChangePassword',
      'name',
      'passwordChangedAt',
      'quotaBytes',
      'signature',
      'usedBytes',
    ]);
    expect((await ulla('PATCH', '/api/v1/me', { name: 'Ulla Ö.' })).body.name).toBe('Ulla Ö.');
    expect((await ulla('PATCH', '/api/v1/me', { quotaBytes: 0 })).status).toBe(422);
    expect((await ulla('PATCH', '/api/v1/me', { name: 'x', active: true })).status).toBe(422);
  });
});

describe('a signature', () => {
  const change = (client: Client, signature: unknown) => client('PATCH', '/api/v1/me', { signature });

  test('has lines, and ends with the last of them; the name stays', async () => {
    const ulla = await panel.signInUser(ULLA);
    const { name } = (await ulla('GET', '/api/v1/me')).body;
    const { status, body } = await change(ulla, 'Ulla O\u0308.\r\nPostroom\r\n\r\n');
    expect([status, body.signature, body.name]).toEqual([200, 'Ulla Ö.\nPostroom', name]);
    expect((await change(ulla, '')).body.signature).toBe('');
    const events = await sql(
      owner(),
      `SELECT detail FROM audit_events WHERE action = 'me.update' ORDER BY id`,
    );
    expect(events.at(-1)?.detail).toEqual({ fields: ['signature'] });
  });

  test.each([
    ['an escape', 'a\u001b[31mb', 'control-character'],
    ['a NUL', 'a\u0000b', 'control-character'],
    ['a tab', 'a\tb', 'control-character'],
    ['half of a character', 'a\ud800b', 'control-character'],
    ['too much', 'x'.repeat(2001), 'text-too-big'],
    ['a number', 1, 'wrong-type'],
    ['null', null, 'wrong-type'],
  ])('%s is refused', async (_what, signature, code) => {
    const { status, body } = await change(await panel.signInUser(ULLA), signature);
    expect([status, body.fields.signature.code]).toEqual([422, code]);
  });

  test('nothing at all is no change', async () => {
    const ulla = await panel.signInUser(ULLA);
    expect((await ulla('PATCH', '/api/v1/me', {})).body.fields.name.code).toBe('nothing-to-change');
  });
});

test('GET /me/mail-programs: what the environment says, and the address to sign in with', async () => {
  const ulla = await panel.signInUser(ULLA);
  expect((await ulla('GET', '/api/v1/me/mail-programs')).body).toEqual({
    username: ULLA,
    programs: {
      imap: { host: 'mail.one.example', port: 993, security: 'TLS' },
      pop3: null,
      submission: { host: 'smtp.one.example', port: 587, security: 'STARTTLS' },
    },
  });
});

describe('PUT /me/password', () => {
  const change = (client: Client, body: object) => client('PUT', '/api/v1/me/password', body);

  test('a recent proof suffices; the others end, this one goes on, the old one is refused', async () => {
    const [here, there] = [await panel.signInUser(ULLA), await panel.signInUser(ULLA)];
    const before = await rowOf(ULLA);
    const { status, body } = await change(here, { password: 'Harbour-light-42' });
    expect(status).toBe(200);
    expect(body.receipt).toMatchObject({ mailServer: 'not-configured' });
    expect(body.receipt.panelSessionsEnded).toBeGreaterThanOrEqual(1);
    expect((await there('GET', '/api/v1/me')).status).toBe(401);
    expect((await here('GET', '/api/v1/me')).status).toBe(200);
    expect((await trySignInTo(panel.url, 'user', { address: ULLA, password: PASSWORD })).status).toBe(401);
    expect((await rowOf(ULLA))?.credential_version).toBe(before?.credential_version + 1);
    const events = await sql(owner(), `SELECT * FROM audit_events WHERE action = 'my-password.update'`);
    expect(events).toEqual([expect.objectContaining({ actor_kind: 'user', actor_name: ULLA })]);
    expect(JSON.stringify(events)).not.toContain('Harbour');
  });

  test('without one: 401 reauthentication-required, then the same with the current password', async () => {
    const ulla = await panel.signInUser(ULLA, 'Harbour-light-42');
    await age(ULLA, 11);
    const asked = await change(ulla, { password: 'Lantern-fish-88' });
    expect([asked.status, asked.body.code]).toEqual([401, 'reauthentication-required']);
    for (const currentPassword of ['', 'wrong', PASSWORD, 'harbour-light-42', 'Lantern-fish-88']) {
      const { status, body } = await change(ulla, { password: 'Lantern-fish-88', currentPassword });
      expect([currentPassword, status, body.fields?.currentPassword?.code]).toEqual([
        currentPassword,
        422,
        'current-password-wrong',
      ]);
    }
    const stored = (await rowOf(ULLA))?.password_hash;
    expect((await change(ulla, { password: 'Lantern-fish-88', currentPassword: stored })).status).toBe(422);
    expect((await change(ulla, { password: 'Lantern-fish-88', currentPassword: null })).status).toBe(422);
    expect(
      (await change(ulla, { password: 'Lantern-fish-88', currentPassword: 'Harbour-light-42' })).status,
    ).toBe(200);
    expect((await change(ulla, { password: 'Meadow-stone-31' })).status).toBe(200);
  });

  test('a wrong current password is refused even where none was needed', async () => {
    const ulla = await panel.signInUser(ULLA, 'Meadow-stone-31');
    const { status } = await change(ulla, { password: 'Copper-kettle-64', currentPassword: 'wrong' });
    expect(status).toBe(422);
  });

  test.each([
    ['short', 'Ab1!', 'length'],
    ['the current one', 'Meadow-stone-31', 'same-as-current'],
    ['the address', 'ULLA@one.example', 'number'],
    ['of the lists', 'P@ssw0rd', 'leaked'],
  ])('not valid, %s', async (_name, password, code) => {
    const ulla = await panel.signInUser(ULLA, 'Meadow-stone-31');
    const { status, body } = await change(ulla, { password });
    expect([status, body.fields.password.code]).toEqual([422, code]);
  });

  test('everywhere: this session ends as well, and is counted', async () => {
    const there = await panel.signInUser(ULLA, 'Meadow-stone-31');
    const credentials = { address: ULLA, password: 'Meadow-stone-31' };
    const { cookie } = await trySignInTo(panel.url, 'user', { ...credentials, surface: 'webmail' });
    const here = clientWith(panel.url, cookie);
    const next = { password: 'Winter-orchard-75', everywhere: true };
    expect((await change(here, { ...next, everywhere: 'yes' })).status).toBe(422);
    const { status, body } = await change(here, next);
    expect([status, body.receipt.webmailSessionsEnded]).toEqual([200, 1]);
    expect(body.receipt.panelSessionsEnded).toBeGreaterThanOrEqual(1);
    for (const client of [here, there]) expect((await client('GET', '/api/v1/me')).status).toBe(401);
    const again = await panel.signInUser(ULLA, 'Winter-orchard-75');
    expect((await change(again, { password: 'Meadow-stone-31' })).status).toBe(200);
  });

  test('two at once: one wins, the other has lost its session', async () => {
    const [a, b] = [
      await panel.signInUser(ULLA, 'Meadow-stone-31'),
      await panel.signInUser(ULLA, 'Meadow-stone-31'),
    ];
    const answers = await Promise.all([
      change(a, { password: 'First-winner-12' }),
      change(b, { password: 'Second-winner-12' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    const winner = answers[0]?.status === 200 ? 'First-winner-12' : 'Second-winner-12';
    expect((await trySignInTo(panel.url, 'user', { address: ULLA, password: winner })).status).toBe(200);
    await sql(
      owner(),
      `UPDATE users SET password_hash = (SELECT password_hash FROM users WHERE address = 'tove@two.example') WHERE address = $1`,
      [ULLA],
    );
  });

  test('who must change it gets to that and nowhere else', async () => {
    await sql(owner(), 'UPDATE users SET must_change_password = true WHERE address = $1', [ULLA]);
    const ulla = await panel.signInUser(ULLA);
    expect((await ulla('GET', '/api/v1/me')).body.mustChangePassword).toBe(true);
    for (const [method, path, body] of [
      ['PATCH', '/api/v1/me', { name: 'x' }],
      ['GET', '/api/v1/me/sessions', undefined],
      ['DELETE', '/api/v1/me/sessions', undefined],
    ] as const) {
      const answer = await ulla(method, path, body);
      expect([answer.status, answer.body.detail]).toEqual([403, 'Please choose a new password first.']);
    }
    expect((await change(ulla, { password: 'Harbour-light-42' })).status).toBe(200);
    expect((await ulla('GET', '/api/v1/me/sessions')).status).toBe(200);
  });
});

describe('sessions', () => {
  test("where one is signed in; one of them ended; nobody else's", async () => {
    const [here, there] = [
      await panel.signInUser(ULLA, 'Harbour-light-42'),
      await panel.signInUser(ULLA, 'Harbour-light-42'),
    ];
    const tove = await panel.signInUser('tove@two.example');
    const { body } = await here('GET', '/api/v1/me/sessions');
    expect(body).toMatchObject({ mail: [], mailServer: 'not-configured' });
    const current = body.web.find((one: { current: boolean }) => one.current);
    const { body: seenThere } = await there('GET', '/api/v1/me/sessions');
    const other = seenThere.web.find((one: { current: boolean }) => one.current);
    expect(current.id).not.toBe(other.id);
    expect((await tove('DELETE', `/api/v1/me/sessions/${other.id}`)).status).toBe(404);
    expect((await here('DELETE', '/api/v1/me/sessions/x')).status).toBe(422);
    expect((await here('DELETE', `/api/v1/me/sessions/${other.id}`)).status).toBe(200);
    expect((await there('GET', '/api/v1/me')).status).toBe(401);
    expect((await here('GET', '/api/v1/me')).status).toBe(200);
  });

  test('the list tells the Webmail from the User Panel; there is no third', async () => {
    const credentials = { address: ULLA, password: 'Harbour-light-42' };
    const { cookie } = await trySignInTo(panel.url, 'user', { ...credentials, surface: 'webmail' });
    const { body } = await clientWith(panel.url, cookie)('GET', '/api/v1/me/sessions');
    const surfaces = body.web.map(({ current, surface }: Record<string, unknown>) => [current, surface]);
    expect(surfaces).toContainEqual([true, 'webmail']);
    expect(surfaces).toContainEqual([false, 'panel']);
    for (const surface of ['admin', '', ['webmail']]) {
      expect((await trySignInTo(panel.url, 'user', { ...credentials, surface })).status).toBe(422);
    }
  });

  test('log out from everywhere: this one too', async () => {
    const [here, there] = [
      await panel.signInUser(ULLA, 'Harbour-light-42'),
      await panel.signInUser(ULLA, 'Harbour-light-42'),
    ];
    const { status, body } = await here('DELETE', '/api/v1/me/sessions');
    expect([status, body.receipt.panelSessionsEnded >= 2]).toEqual([200, true]);
    for (const client of [here, there]) expect((await client('GET', '/api/v1/me')).status).toBe(401);
  });

  test('an admin sees and ends them inside his scope; the auditor only looks', async () => {
    const [dina, aino, otto] = [
      await panel.signIn('dina'),
      await panel.signIn('aino'),
      await panel.signIn('otto'),
    ];
    const ulla = await panel.signInUser(ULLA, 'Harbour-light-42');
    const path = `/api/v1/users/${ULLA}/sessions`;
    expect((await aino('GET', path)).body.web).toHaveLength(1);
    expect((await aino('DELETE', path)).status).toBe(403);
    expect((await otto('GET', path)).status).toBe(404);
    expect((await otto('DELETE', path)).status).toBe(404);
    expect((await dina('DELETE', path)).body.receipt.panelSessionsEnded).toBe(1);
    expect((await ulla('GET', '/api/v1/me')).status).toBe(401);
  });
});
