import type { Client } from '../support/client';
import { startTestPanel, type TestPanel } from '../support/panel';
import { sql } from '../support/test-server';

let panel: TestPanel;
let sofia: Client;
let dina: Client;
let hugo: Client;
let aino: Client;
let otto: Client;

beforeAll(async () => {
  panel = await startTestPanel();
  [sofia, dina, hugo, aino, otto] = await Promise.all([
    panel.signIn('sofia'),
    panel.signIn('dina'),
    panel.signIn('hugo'),
    panel.signIn('aino'),
    panel.signIn('otto'),
  ]);
}, 60_000);

afterAll(() => panel?.stop());

const ULLA = '/api/v1/users/ulla@one.example';

async function rowOf(address: string) {
  const [row] = await sql(panel.database.owner, 'SELECT * FROM users WHERE address = $1', [address]);
  return row;
}

async function auditOf(target: string) {
  return sql(panel.database.owner, 'SELECT * FROM audit_events WHERE target = $1 ORDER BY id', [target]);
}

describe('GET /users', () => {
  test('nobody: 401', async () => {
    const answer = await panel.nobody('GET', '/api/v1/users?domain=one.example');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'unauthenticated', status: 401 });
  });

  test('a domain of somebody else does not exist: 404', async () => {
    for (const domain of ['one.example', 'nothing.example']) {
      const { status, body } = await otto('GET', `/api/v1/users?domain=${domain}`);
      expect([status, body.code, body.detail]).toEqual([404, 'not-found', 'There is no such domain.']);
    }
  });

  test('not valid: 422 with the field, or 400 for what is said twice', async () => {
    const answers = await Promise.all([
      sofia('GET', '/api/v1/users?domain=one.example&limit=201'),
      sofia('GET', '/api/v1/users?domain=not a domain'),
      sofia('GET', '/api/v1/users?after=%00'),
      sofia('GET', '/api/v1/users?nonsense=1'),
      sofia('GET', '/api/v1/users?domain=one.example&domain=two.example'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 400]);
    expect(answers.slice(0, 4).map(({ body }) => Object.keys(body.fields))).toEqual([
      ['limit'],
      ['domain'],
      ['after'],
      ['nonsense'],
    ]);
  });

  test('fine: the users of the domain in order, and nothing secret in them', async () => {
    const { status, body } = await dina('GET', '/api/v1/users?domain=one.example');
    expect(status).toBe(200);
    expect(body.next).toBeNull();
    expect(body.items.map(({ address }: { address: string }) => address)).toEqual([
      'ulla@one.example',
      'uwe@one.example',
    ]);
    expect(Object.keys(body.items[0]).sort()).toEqual(
      [
        'active',
        'address',
        'can',
        'createdAt',
        'domain',
        'forwardTo',
        'keepsCopy',
        'mustChangePassword',
        'name',
        'passwordChangedAt',
        'quotaBytes',
        'updatedAt',
        'usedBytes',
        'version',
      ].sort(),
    );
    expect(JSON.stringify(body)).not.toMatch(/hash|\$2b\$/i);
  });

  test('without a domain: everything in scope and nothing else', async () => {
    const addresses = async (client: Client) =>
      (await client('GET', '/api/v1/users')).body.items.map(({ address }: { address: string }) => address);
    expect(await addresses(dina)).toEqual(['ulla@one.example', 'uwe@one.example']);
    expect(await addresses(otto)).toEqual(['tove@two.example']);
    expect(await addresses(sofia)).toHaveLength(5);
  });

  test('pages by cursor, each user once', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await sofia('GET', `/api/v1/users?limit=2${after && `&after=${after}`}`);
      seen.push(...body.items.map(({ address }: { address: string }) => address));
      after = body.next ?? '';
    } while (after);
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen).toHaveLength(5);
  });

  test.each([
    ['ul', ['ulla@one.example']],
    ['UW', ['uwe@one.example']],
    ['u', ['ulla@one.example', 'uwe@one.example']],
    ['u w', []],
    ['LLA', ['ulla@one.example']],
    ['one.example uwe', ['uwe@one.example']],
    ['%', []],
    ['u_e', []],
    ["'; DROP TABLE users; --", []],
    ['\\', []],
  ])('search %s', async (q, expected) => {
    const { body } = await dina('GET', `/api/v1/users?domain=one.example&q=${encodeURIComponent(q)}`);
    expect(body.items.map(({ address }: { address: string }) => address)).toEqual(expected);
  });
});

describe('GET /users/{address}', () => {
  test('nobody 401, not yours 404, not valid 422, unknown 404', async () => {
    expect((await panel.nobody('GET', ULLA)).status).toBe(401);
    expect((await otto('GET', ULLA)).status).toBe(404);
    expect((await dina('GET', '/api/v1/users/nonsense')).status).toBe(422);
    expect((await dina('GET', '/api/v1/users/nobody@one.example')).status).toBe(404);
    expect((await dina('GET', '/api/v1/users/%E0%A4%A')).status).toBe(400);
  });

  test('fine: the user, his ETag, what one may do', async () => {
    const { status, headers, body } = await hugo('GET', '/api/v1/users/ULLA%40One.Example');
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe(`"${body.version}"`);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body.can).toEqual({ update: false, resetPassword: true, delete: false });
  });
});

describe('POST /users', () => {
  const fresh = { address: 'Nina@One.Example', name: 'Nina', password: 'Harbour-light-42', quotaBytes: 5 };

  test('nobody 401, not allowed 403', async () => {
    expect((await panel.nobody('POST', '/api/v1/users', fresh)).status).toBe(401);
    expect((await hugo('POST', '/api/v1/users', fresh)).status).toBe(403);
    expect((await aino('POST', '/api/v1/users', fresh)).status).toBe(403);
  });

  test('a domain of somebody else is a wrong address, as one that is nowhere: 422', async () => {
    const answers = await Promise.all(
      ['x@one.example', 'x@nowhere.example'].map((address) =>
        otto('POST', '/api/v1/users', { ...fresh, address }),
      ),
    );
    for (const { status, body } of answers) {
      expect([status, body.fields]).toEqual([
        422,
        { address: { code: 'domain-not-found', message: 'There is no such domain here.' } },
      ]);
    }
  });

  test.each([
    ['no address', { address: undefined }, 'address', 'required'],
    ['no domain', { address: 'nina' }, 'address', 'address-invalid'],
    ['SMTPUTF8', { address: 'ñina@one.example' }, 'address', 'local-part-not-ascii'],
    ['fullwidth @ twice', { address: 'a＠b@one.example' }, 'address', 'address-invalid'],
    ['65 octets', { address: `${'a'.repeat(65)}@one.example` }, 'address', 'local-part-too-long'],
    ['a slash', { address: '../../etc@one.example' }, 'address', 'address-invalid'],
    ['a wildcard', { address: '*@one.example' }, 'address', 'address-invalid'],
    ['a name of 201', { name: 'n'.repeat(201) }, 'name', 'text-too-big'],
    ['a line break in the name', { name: 'a\nb' }, 'name', 'control-character'],
    ['half a character', { name: 'a\ud800' }, 'name', 'control-character'],
    ['quota of the wrong type', { quotaBytes: '5' }, 'quotaBytes', 'wrong-type'],
    ['a negative quota', { quotaBytes: -1 }, 'quotaBytes', 'too-small'],
    ['a short password', { password: 'Ab1!' }, 'password', 'length'],
    ['no special character', { password: 'Abcdefgh1' }, 'password', 'special'],
    ['73 bytes', { password: `Aa1!${'ä'.repeat(35)}` }, 'password', 'too-long'],
    ['a password of the lists', { password: 'P@ssw0rd' }, 'password', 'leaked'],
    [
      'the address as password',
      { address: 'Nina1!@one.example', password: 'Nina1!@one.example' },
      'password',
      'contains-address',
    ],
    ['a field that is none', { isAdmin: true }, 'isAdmin', 'unknown'],
    ['a hash', { passwordHash: '{PLAIN}x' }, 'passwordHash', 'unknown'],
  ])('not valid, %s: 422 at the field', async (_name, change, field, code) => {
    const { status, body } = await dina('POST', '/api/v1/users', { ...fresh, ...change });
    expect([status, body.fields?.[field]?.code]).toEqual([422, code]);
    expect(body.fields[field].message).toMatch(/\.$/);
  });

  test('fine: 201, written down, the hash as Dovecot reads it', async () => {
    const { status, body, headers } = await dina('POST', '/api/v1/users', fresh);
    expect(status).toBe(201);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toMatchObject({
      address: 'nina@one.example',
      domain: 'one.example',
      name: 'Nina',
      quotaBytes: 5,
      active: true,
    });
    expect((await rowOf('nina@one.example'))?.password_hash).toMatch(/^\{BLF-CRYPT\}\$2b\$10\$/);
    const [event] = await auditOf('nina@one.example');
    expect(event).toMatchObject({
      action: 'users.create',
      actor_kind: 'admin',
      actor_name: 'dina',
      ip: '127.0.0.1',
    });
    expect(JSON.stringify(event)).not.toContain('Harbour');
  });

  test('taken: 409 at the field, by an alias as well', async () => {
    await sql(
      panel.database.owner,
      `INSERT INTO aliases (tenant_id, domain_id, address, targets)
       SELECT tenant_id, id, 'info@one.example', '{ulla@one.example}' FROM domains WHERE name = 'one.example'`,
    );
    for (const address of ['uwe@one.example', 'info@one.example']) {
      const { status, body } = await dina('POST', '/api/v1/users', { ...fresh, address });
      expect([status, Object.keys(body.fields)]).toEqual([409, ['address']]);
    }
  });

  test('twenty at once for one address: exactly one wins', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => dina('POST', '/api/v1/users', { address: 'race@one.example' })),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array(19).fill(409)]);
  });

  test('twenty at once at the limit of the domain: not one too many', async () => {
    const room = 3;
    await sql(
      panel.database.owner,
      `UPDATE domains SET max_users = user_count + $1 WHERE name = 'sister.example'`,
      [room],
    );
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        sofia('POST', '/api/v1/users', { address: `n${n}@sister.example` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(room);
    const refused = answers.filter(({ status }) => status === 422);
    expect(refused.map(({ body }) => body.fields.address.code)).toEqual(Array(20 - room).fill('domain-full'));
  });
});

test('a percent sign in an address is one: who is meant is not who it would spell', async () => {
  for (const address of ['ab@one.example', 'a%62@one.example']) {
    expect((await dina('POST', '/api/v1/users', { address })).status).toBe(201);
  }
  const path = `/api/v1/users/${encodeURIComponent('a%62@one.example')}`;
  expect((await dina('GET', path)).body.address).toBe('a%62@one.example');
  expect((await dina('DELETE', path)).status).toBe(200);
  expect(await rowOf('ab@one.example')).toBeDefined();
});

describe('PATCH /users/{address}', () => {
  test('nobody 401, not allowed 403, not yours 404', async () => {
    const before = await rowOf('ulla@one.example');
    expect((await panel.nobody('PATCH', ULLA, { name: 'X' })).status).toBe(401);
    expect((await hugo('PATCH', ULLA, { name: 'X' })).status).toBe(403);
    expect((await hugo('PATCH', ULLA, { name: 'X', password: 'Harbour-light-42' })).status).toBe(403);
    expect((await aino('PATCH', ULLA, { password: 'Harbour-light-42' })).status).toBe(403);
    expect((await otto('PATCH', ULLA, { name: 'X' })).status).toBe(404);
    expect(await rowOf('ulla@one.example')).toEqual(before);
  });

  test('not valid: 422 at the field; said in path and body: 400; nothing changed', async () => {
    const before = await rowOf('ulla@one.example');
    const { status, body } = await dina('PATCH', ULLA, {
      name: 5,
      quotaBytes: 1.5,
      active: 'yes',
      password: 'short',
    });
    expect(status).toBe(422);
    expect(Object.keys(body.fields).sort()).toEqual(['active', 'name', 'password', 'quotaBytes']);
    expect((await dina('PATCH', ULLA, { address: 'tove@two.example', name: 'X' })).status).toBe(400);
    expect((await dina('PATCH', ULLA, { domain: 'two.example' })).status).toBe(422);
    expect(await rowOf('ulla@one.example')).toEqual(before);
  });

  test('fine: a name, and nothing else', async () => {
    const before = await rowOf('ulla@one.example');
    const { status, body } = await dina('PATCH', ULLA, { name: '  Ulla Ökström ' });
    expect([status, body.name, body.receipt]).toEqual([200, 'Ulla Ökström', undefined]);
    const after = await rowOf('ulla@one.example');
    expect(after).toEqual({
      ...before,
      name: 'Ulla Ökström',
      version: before?.version + 1,
      updated_at: after?.updated_at,
      search: 'ulla@one.example ulla ökström',
    });
  });

  test('changed since it was read: 412, and the other change stays', async () => {
    const { headers } = await dina('GET', ULLA);
    const etag = headers.get('etag') ?? '';
    expect((await sofia('PATCH', ULLA, { name: 'Sofia was here' }, { 'if-match': etag })).status).toBe(200);
    const late = await dina('PATCH', ULLA, { name: 'Dina too' }, { 'if-match': etag });
    expect([late.status, late.body.code]).toEqual([412, 'changed']);
    expect((await rowOf('ulla@one.example'))?.name).toBe('Sofia was here');
    expect((await dina('PATCH', ULLA, { name: 'x' }, { 'if-match': 'W/"1"' })).status).toBe(400);
  });

  test('ten at once with the same ETag: one wins', async () => {
    const { headers } = await dina('GET', ULLA);
    const etag = headers.get('etag') ?? '';
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => dina('PATCH', ULLA, { name: `n${n}` }, { 'if-match': etag })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(412)]);
  });

  test('a new password: hash, time, credential version, sessions ended, written down without it', async () => {
    const before = await rowOf('ulla@one.example');
    await sql(
      panel.database.owner,
      `INSERT INTO sessions (token_hash, audience, surface, user_id, credential_version, expires_at)
       SELECT sha256(surface::bytea), 'user', surface, $1, 1, now() + interval '1 day' FROM unnest(ARRAY['panel', 'webmail']) surface`,
      [before?.id],
    );
    const { status, body } = await hugo('PATCH', ULLA, {
      password: 'Lantern-fish-88',
      mustChangePassword: true,
    });
    expect(status).toBe(200);
    expect(body.receipt).toEqual({
      panelSessionsEnded: 1,
      webmailSessionsEnded: 1,
      mailSessionsEnded: 0,
      mailServer: 'not-configured',
    });
    expect(body.mustChangePassword).toBe(true);
    const after = await rowOf('ulla@one.example');
    expect(after?.password_hash).not.toBe(before?.password_hash);
    expect(after?.credential_version).toBe(before?.credential_version + 1);
    expect(Date.parse(body.passwordChangedAt)).toBeGreaterThan(Date.now() - 60_000);
    const events = await auditOf('ulla@one.example');
    expect(events.at(-1)).toMatchObject({ action: 'users.reset-password', actor_name: 'hugo' });
    expect(JSON.stringify(events)).not.toMatch(/Lantern|\$2b\$/);
  });

  test('a quota above what the domain allows: 422; the one it has already may stay', async () => {
    await sql(panel.database.owner, `UPDATE domains SET max_quota_bytes = 1000 WHERE name = 'two.example'`);
    const { status, body } = await otto('PATCH', '/api/v1/users/tove@two.example', { quotaBytes: 1001 });
    expect([status, body.fields.quotaBytes.message]).toEqual([422, 'The domain allows at most 1000 B.']);
    expect((await otto('PATCH', '/api/v1/users/tove@two.example', { quotaBytes: 0 })).status).toBe(422);
    const same = { name: 'Tove', quotaBytes: 1073741824 };
    expect((await otto('PATCH', '/api/v1/users/tove@two.example', same)).status).toBe(200);
  });
});

describe('DELETE /users/{address}', () => {
  const UWE = '/api/v1/users/uwe@one.example';

  test('nobody 401, not allowed 403, not yours 404, not valid 422', async () => {
    expect((await panel.nobody('DELETE', UWE)).status).toBe(401);
    expect((await hugo('DELETE', UWE)).status).toBe(403);
    expect((await otto('DELETE', UWE)).status).toBe(404);
    expect((await dina('DELETE', '/api/v1/users/uwe')).status).toBe(422);
    expect(await rowOf('uwe@one.example')).toBeDefined();
  });

  test('fine: gone, written down, the address free again', async () => {
    const { status, body } = await dina('DELETE', UWE);
    expect([status, body.receipt.mailServer]).toEqual([200, 'not-configured']);
    expect(await rowOf('uwe@one.example')).toBeUndefined();
    expect((await dina('DELETE', UWE)).status).toBe(404);
    expect((await auditOf('uwe@one.example')).at(-1)).toMatchObject({ action: 'users.remove' });
    expect((await dina('POST', '/api/v1/users', { address: 'uwe@one.example' })).status).toBe(201);
  });
});
