import { KEY_ACTIONS, type KeyAction } from '@/lib/core/key-actions';
import { type AdminWorld, startAdminWorld } from '../support/admin-world';
import { type AdminName, PASSWORD } from '../support/cast';
import { type Ask, asker, bearer, type Reached, reachable } from '../support/in-process';
import { addKey, type KeyFields } from '../support/keys';

let world: AdminWorld;
let ask: Ask;
let every: string;
const single = {} as Record<KeyAction, string>;
const surface = reachable();
const ofAdmins = surface.filter(({ route }) => route.operation.definition.actor === 'administrator');

beforeAll(async () => {
  world = await startAdminWorld({ POSTROOM_API_REQUESTS_PER_MINUTE: '60000' });
  ask = asker(surface);
  for (const action of KEY_ACTIONS) single[action] = await key('sofia', { actions: [action] });
  every = await key('sofia', { actions: [...KEY_ACTIONS] });
}, 60_000);

afterAll(() => world?.stop());

const key = (admin: AdminName, fields?: KeyFields) => addKey(world.owner, admin, fields);

/** Nothing is there, so nothing is changed by whoever is let in. */
function pathOf(file: string): string {
  const values: Record<string, string> = {
    '[address]': 'nobody@one.example',
    '[domain]': 'nothing.example',
    '[name]': 'nothing.example',
    '[tenant]': 'None',
    '[username]': 'nobody',
  };
  return file.replace(/\[\w+\]/g, (name) => values[name] ?? 'x');
}

// The oracle: what the words say that a key is for, and nothing of how it is built.

const NEVER = /^(account|admins|api-keys)(\/|$)/;
const WRITES: [RegExp, KeyAction[]][] = [
  [/^users\/\[address\]\/sessions$/, ['sessions']],
  [/^(users|user-imports)/, ['users']],
  [/^passwords$/, ['users', 'passwords']],
  [/^jobs\/\[id\]\/hand-outs$/, ['passwords']],
  [/^jobs/, ['users', 'passwords']],
  [/^aliases/, ['aliases']],
  [/^(domains|alias-domains)/, ['domains']],
  [/^tenants/, ['tenants']],
];

function opensFor({ file, method }: Reached): KeyAction[] {
  if (NEVER.test(file)) return [];
  if (file.startsWith('audit-events')) return ['audit'];
  if (method === 'GET') return ['read'];
  if (`${method} ${file}` === 'PATCH users/[address]') return ['users', 'passwords'];
  const [, actions] = WRITES.find(([pattern]) => pattern.test(file)) ?? [];
  if (!actions) throw new Error(`Nobody has decided which keys may ${method} ${file}`);
  return actions;
}

test.each(ofAdmins)('$name opens to a key for what it is about, and to no other', async (one) => {
  const body = one.method === 'GET' || one.method === 'DELETE' ? undefined : {};
  const opened: string[] = [];
  for (const action of KEY_ACTIONS) {
    const answer = await ask(one.method, pathOf(one.file), bearer(single[action]), body);
    expect(answer.status).not.toBe(401);
    expect(answer.status).toBeLessThan(500);
    if (answer.status !== 403) opened.push(action);
  }
  expect(opened).toEqual(opensFor(one));
});

const ofOthers = surface.filter(({ route }) => route.operation.definition.actor === 'user');

test.each(ofOthers)('$name is no admin’s, and so no key’s', async ({ method, file }) => {
  const body = method === 'GET' || method === 'DELETE' ? undefined : {};
  expect((await ask(method, pathOf(file), bearer(every), body)).status).toBe(401);
});

const statusOf = async (token: string, more?: Record<string, string>) =>
  (await ask('GET', 'users', bearer(token, more))).status;

test('what is no token, or one with a slip, is nobody’s; it is told where tokens count', async () => {
  const token = await key('sofia');
  expect(await statusOf(token)).toBe(200);
  const slip = token.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'));
  for (const wrong of [
    '',
    '%E0%A4%A',
    slip,
    token.toLowerCase(),
    `${token}x`,
    `${token}, ${token}`,
    'x y z',
  ]) {
    const answer = await ask('GET', 'users', bearer(wrong));
    expect([wrong, answer.status, answer.headers.get('www-authenticate')]).toEqual([
      wrong,
      401,
      'Bearer realm="postroom"',
    ]);
  }
  expect((await ask('GET', 'users', { authorization: `bearer  ${token}` })).status).toBe(200);
  expect((await ask('GET', 'users', { authorization: `Basic ${token}` })).status).toBe(401);
});

test('a key counts as long as it is kept, not expired, and asked from where it is for', async () => {
  expect(await statusOf(await key('sofia', { expiresIn: 60 }))).toBe(200);
  expect(await statusOf(await key('sofia', { expiresIn: -1 }))).toBe(401);
  const token = await key('sofia');
  await world.sql('DELETE FROM api_keys WHERE prefix = $1', [token.slice(0, 11)]);
  expect(await statusOf(token)).toBe(401);
  const bound = await key('sofia', { networks: ['192.0.2.0/24', '2001:db8::/32', '198.51.100.7'] });
  const from = (ip: string) => statusOf(bound, { 'x-forwarded-for': ip });
  expect(await statusOf(bound)).toBe(401);
  for (const ip of ['192.0.2.200', '2001:db8:9::1', '198.51.100.7'])
    expect([ip, await from(ip)]).toEqual([ip, 200]);
  for (const ip of ['192.0.3.1', '2001:db9::1', '198.51.100.8', 'unknown', '0xc0000201'])
    expect([ip, await from(ip)]).toEqual([ip, 401]);
});

test('it ends with the password by which it was made, and rests while its admin is disabled', async () => {
  const token = await key('dina');
  await world.sql(`UPDATE admins SET active = false WHERE username = 'dina'`);
  expect(await statusOf(token)).toBe(401);
  await world.sql(`UPDATE admins SET active = true, must_change_password = true WHERE username = 'dina'`);
  expect(await statusOf(token)).toBe(403);
  await world.sql(`UPDATE admins SET must_change_password = false WHERE username = 'dina'`);
  expect(await statusOf(token)).toBe(200);
  await world.sql(`UPDATE admins SET credential_version = credential_version + 1 WHERE username = 'dina'`);
  expect(await statusOf(token)).toBe(401);
});

test('it is never stronger than its admin is at that moment', async () => {
  const token = await key('tom', { actions: [...KEY_ACTIONS] });
  const create = (address: string) => ask('POST', 'users', bearer(token), { address });
  expect((await create('kay@one.example')).status).toBe(201);
  await world.sql(`UPDATE admins SET role = 'helpdesk' WHERE username = 'tom'`);
  expect((await create('kim@one.example')).status).toBe(403);
  expect(await statusOf(token)).toBe(200);
  await world.sql(`UPDATE admins SET role = 'tenant-admin' WHERE username = 'tom'`);
});

const seen = async (token: string, noun: string, field: string) =>
  (await ask('GET', noun, bearer(token))).body.items.map((item: Record<string, string>) => item[field]);

const READS: KeyAction[] = ['read'];
const ONES = ['closed.example', 'one.example', 'sister.example'];
const SCOPES: [string, AdminName, KeyFields, string[]][] = [
  ['all that its admin has', 'sofia', {}, [...ONES, 'two.example']],
  ['a tenant', 'sofia', { tenant: 'One' }, ONES],
  ['domains', 'sofia', { domains: ['sister.example', 'two.example'] }, ['sister.example', 'two.example']],
  ['the own tenant', 'tom', { tenant: 'One' }, ONES],
  ['another tenant', 'tom', { tenant: 'Two' }, []],
  ['a domain of the own', 'tom', { domains: ['one.example'] }, ['one.example']],
  ['a domain of another tenant', 'tom', { domains: ['two.example'] }, []],
  ['the tenant of a domain admin', 'dina', { tenant: 'One' }, ['one.example']],
  ['a domain that is not his', 'dina', { domains: ['sister.example'] }, []],
  ['his domain and another', 'dina', { domains: ['one.example', 'sister.example'] }, ['one.example']],
];

test.each(SCOPES)('for %s (%s): of both scopes the narrower', async (_name, admin, fields, domains) => {
  const token = await key(admin, { ...fields, actions: [...READS, 'users', 'domains', 'tenants'] });
  expect(await seen(token, 'domains', 'name')).toEqual(domains);
  const users = new Set((await seen(token, 'users', 'domain')) as string[]);
  expect([...users].filter((domain) => !domains.includes(domain))).toEqual([]);
  for (const [domain, address] of [
    ['one.example', 'ulla@one.example'],
    ['sister.example', 'sven@sister.example'],
    ['two.example', 'tove@two.example'],
  ] as const) {
    const wanted = domains.includes(domain) ? 200 : 404;
    const got = [
      (await ask('GET', `domains/${domain}`, bearer(token))).status,
      (await ask('GET', `users/${address}`, bearer(token))).status,
    ];
    expect([domain, ...got]).toEqual([domain, wanted, wanted]);
  }
});

test('narrowed to domains it makes no domain and no tenant, in nobody’s', async () => {
  const token = await key('sofia', { actions: ['domains', 'tenants'], domains: ['one.example'] });
  expect((await ask('POST', 'domains', bearer(token), { name: 'new.example' })).status).toBe(422);
  expect((await ask('POST', 'domains', bearer(token), { name: 'new.example', tenant: 'Two' })).status).toBe(
    422,
  );
  expect((await ask('POST', 'tenants', bearer(token), { name: 'Three' })).status).toBe(403);
  const ofOne = await key('sofia', { actions: ['domains', 'tenants', 'read'], tenant: 'One' });
  expect((await ask('POST', 'domains', bearer(ofOne), { name: 'new.example', tenant: 'Two' })).status).toBe(
    422,
  );
  expect((await ask('POST', 'tenants', bearer(ofOne), { name: 'Three' })).status).toBe(403);
  expect((await ask('PATCH', 'tenants/One', bearer(ofOne), { maxUsers: 1 })).status).toBe(403);
});

test('a list of domains that are gone is no list of all', async () => {
  await world.sql(
    `INSERT INTO domains (tenant_id, name) SELECT id, 'brief.example' FROM tenants WHERE name = 'One'`,
  );
  const token = await key('sofia', { domains: ['brief.example'] });
  expect(await seen(token, 'domains', 'name')).toEqual(['brief.example']);
  await world.sql(`DELETE FROM domains WHERE name = 'brief.example'`);
  expect(await seen(token, 'domains', 'name')).toEqual([]);
});

test('one for passwords resets them and changes nothing else; one for users the reverse', async () => {
  const resets = await key('sofia', { actions: ['passwords'] });
  const changes = await key('sofia', { actions: ['users'] });
  const patch = async (token: string, body: object) =>
    (await ask('PATCH', 'users/uwe@one.example', bearer(token), body)).status;
  expect(await patch(resets, { password: 'Harbour-light-42' })).toBe(200);
  expect(await patch(resets, { name: 'Uwe' })).toBe(403);
  expect(await patch(resets, { password: 'Harbour-light-43', name: 'Uwe' })).toBe(403);
  expect(await patch(changes, { name: 'Uwe W.' })).toBe(200);
  expect(await patch(changes, { password: 'Harbour-light-43' })).toBe(403);
  expect(await patch(changes, { password: 'Harbour-light-43', name: 'Uwe' })).toBe(403);
  const sessions = await key('sofia', { actions: ['sessions'] });
  expect((await ask('DELETE', 'users/uwe@one.example/sessions', bearer(sessions))).status).toBe(200);
});

test('the token wins over a cookie, which then counts for nothing; other sites can’t send it', async () => {
  const cookie = { cookie: await world.cookie('admin', 'sofia') };
  const token = await key('dina');
  expect(await seen(token, 'domains', 'name')).toEqual(['one.example']);
  expect((await ask('GET', 'domains', { ...cookie, ...bearer(token) })).body.items).toHaveLength(1);
  expect((await ask('GET', 'domains', { ...cookie, ...bearer('wrong') })).status).toBe(401);
  const elsewhere = { 'sec-fetch-site': 'cross-site' };
  const write = await key('dina', { actions: ['passwords'] });
  expect((await ask('POST', 'passwords', bearer(write, elsewhere), {})).status).toBe(200);
  expect((await ask('POST', 'passwords', { ...cookie, ...elsewhere }, {})).status).toBe(403);
  const user = await ask('PUT', 'me/password', bearer(write, elsewhere), { password: PASSWORD });
  expect([user.status, user.body.code]).toEqual([403, 'cross-site']);
});

test('what is done with it is written down as its admin’s, with the key; so is what was refused', async () => {
  const token = await key('tom', { actions: ['users'] });
  const prefix = token.slice(0, 11);
  await ask('PATCH', 'users/ulla@one.example', bearer(token), { name: 'Ulla K.' });
  await ask('DELETE', 'domains/one.example', bearer(token));
  const events = await world.sql(
    `SELECT actor_kind, actor_name, action, detail FROM audit_events WHERE detail->>'key' = $1 ORDER BY id`,
    [prefix],
  );
  expect(events).toEqual([
    {
      actor_kind: 'admin',
      actor_name: 'tom',
      action: 'users.update',
      detail: { fields: ['name'], key: prefix },
    },
    {
      actor_kind: 'admin',
      actor_name: 'tom',
      action: 'operations.refused',
      detail: { operation: 'domains.remove', key: prefix },
    },
  ]);
});

test('its last use is noted once a minute', async () => {
  const token = await key('sofia');
  const used = async () =>
    (await world.sql('SELECT last_used_at FROM api_keys WHERE prefix = $1', [token.slice(0, 11)]))[0]
      .last_used_at;
  expect(await used()).toBeNull();
  await statusOf(token);
  const first = await used();
  expect(first).toBeInstanceOf(Date);
  await statusOf(token);
  expect(await used()).toEqual(first);
  await world.sql(`UPDATE api_keys SET last_used_at = now() - interval '61 seconds'`);
  await statusOf(token);
  expect((await used()).getTime()).toBeGreaterThanOrEqual(first.getTime());
});

const SECRET = /(password|token|secret|code|key|uri)s?$/i;
/** Says whether there are any. */
const ABOUT_SECRETS = [
  'POST jobs passwords',
  'POST user-imports passwords',
  'POST user-imports/[id]/jobs passwords',
];

test('each POST says which of its answer is a secret, and be it none: an Idempotency-Key keeps the rest', () => {
  const posted = ofAdmins.filter(({ method }) => method === 'POST');
  for (const { name, route } of posted) {
    const { handsOut, output } = route.operation.definition;
    const fields = 'shape' in output ? Object.keys(output.shape as object) : [];
    const sounding = fields.filter((field) => SECRET.test(field) && !/^must[A-Z]/.test(field));
    const secrets = sounding.filter((field) => !ABOUT_SECRETS.includes(`${name} ${field}`));
    expect([name, handsOut]).toEqual([name, secrets]);
  }
});
