import { actorOfKey } from '@/lib/auth/api-key';
import { cliActor } from '@/lib/cli/actor';
import type { Actor } from '@/lib/core/actor';
import { KEY_ACTIONS, type KeyAction } from '@/lib/core/key-actions';
import { isKeyToken, makeKeyToken } from '@/lib/db/key-token';
import { updateAccountPassword } from '@/lib/operations/account-password/update';
import { updateAdmin } from '@/lib/operations/admins/update';
import { createApiKey } from '@/lib/operations/api-keys/create';
import { listApiKeys } from '@/lib/operations/api-keys/list';
import { removeApiKey } from '@/lib/operations/api-keys/remove';
import { type AdminWorld, outcomeOf, startAdminWorld } from '../support/admin-world';
import { ADMINS, type AdminName, PASSWORD } from '../support/cast';

let world: AdminWorld;
const actors = {} as Record<AdminName, Actor>;
const NAMES = Object.keys(ADMINS) as AdminName[];
const cli = cliActor();

beforeAll(async () => {
  world = await startAdminWorld();
  for (const name of NAMES) actors[name] = await world.actor(name);
}, 60_000);

afterEach(() => world.sql('DELETE FROM api_keys'));
afterAll(() => world?.stop());

const READ = { name: 'Script', actions: ['read'] as KeyAction[] };
const holder = (token: string) => actorOfKey(token, { ip: null, userAgent: null, requestId: 'test' });

test('a token is told apart from a slip of the keyboard by itself', () => {
  for (let count = 0; count < 200; count++) {
    const { token, prefix } = makeKeyToken();
    expect([isKeyToken(token), token.startsWith(`${prefix}_`)]).toEqual([true, true]);
    const place = 12 + (count % 36);
    const slip = `${token.slice(0, place)}${token[place] === 'q' ? 'r' : 'q'}${token.slice(place + 1)}`;
    expect([slip, isKeyToken(slip)]).toEqual([slip, false]);
  }
});

/** What the roles of the product may do at all. */
const OF_ROLE: Record<string, KeyAction[]> = {
  superadmin: [...KEY_ACTIONS],
  'tenant-admin': ['read', 'users', 'passwords', 'sessions', 'aliases', 'domains', 'audit'],
  'domain-admin': ['read', 'users', 'passwords', 'sessions', 'aliases', 'audit'],
  helpdesk: ['read', 'passwords', 'sessions'],
  auditor: ['read', 'audit'],
};

test.each(NAMES)('%s makes keys for what he may do himself, and for nothing else', async (name) => {
  const fine: KeyAction[] = [];
  for (const action of KEY_ACTIONS) {
    const outcome = await outcomeOf(createApiKey(actors[name], { ...READ, actions: [action] }));
    if (outcome === 'fine') fine.push(action);
    else expect([action, outcome]).toEqual([action, 'forbidden']);
  }
  expect(fine).toEqual(OF_ROLE[ADMINS[name].role]);
});

test('narrower than one’s own scope, never wider; every domain of the list is looked at', async () => {
  const make = (actor: Actor, more: object) => outcomeOf(createApiKey(actor, { ...READ, ...more }));
  expect(await make(actors.tom, { tenant: 'One' })).toBe('fine');
  expect(await make(actors.tom, { tenant: 'Two' })).toBe('invalid');
  expect(await make(actors.tom, { domains: ['one.example', 'two.example'] })).toBe('invalid');
  expect(await make(actors.tom, { domains: ['one.example', 'nothing.example'] })).toBe('invalid');
  expect(await make(actors.tom, { domains: ['one.example', 'sister.example'] })).toBe('fine');
  expect(await make(actors.tom, { tenant: 'One', domains: ['one.example'] })).toBe('invalid');
  expect(await make(actors.dina, { domains: ['sister.example'] })).toBe('invalid');
  expect(await make(actors.dina, { tenant: 'One' })).toBe('invalid');
  expect(await make(actors.sofia, { tenant: 'Two' })).toBe('fine');
});

test('what is not valid is said field by field', async () => {
  const make = (more: object) => outcomeOf(createApiKey(actors.tom, { ...READ, ...more }));
  for (const more of [
    { name: '' },
    { actions: [] },
    { actions: ['everything'] },
    { networks: ['192.0.2.0/33'] },
    { networks: ['example.org'] },
    { expiresInDays: 0 },
    { expiresInDays: 4000 },
    { adminId: 'x' },
  ])
    expect([more, await make(more)]).toEqual([more, 'invalid']);
  expect(await make({ networks: ['192.0.2.1', '2001:db8::/32'], expiresInDays: null })).toBe('fine');
});

test('for oneself, with a recent proof; at the command line for the admin who is named', async () => {
  expect(await outcomeOf(createApiKey(actors.sofia, { ...READ, admin: 'tom' }))).toBe('forbidden');
  expect(await outcomeOf(createApiKey(actors.tom, { ...READ, admin: 'tom' }))).toBe('fine');
  const stale = { ...actors.tom, authenticatedAt: new Date(Date.now() - 11 * 60_000) } as Actor;
  expect(await outcomeOf(createApiKey(stale, READ))).toBe('reauthentication-required');
  expect(await outcomeOf(createApiKey(cli, READ))).toBe('invalid');
  expect(await outcomeOf(createApiKey(cli, { ...READ, admin: 'nobody' }))).toBe('not-found');
  expect(await outcomeOf(createApiKey(cli, { ...READ, admin: 'hugo', actions: ['users'] }))).toBe(
    'forbidden',
  );
  const { token, admin } = await createApiKey(cli, { ...READ, admin: 'hugo' });
  expect(admin).toBe('hugo');
  expect(await holder(token)).toMatchObject({
    username: 'hugo',
    role: 'helpdesk',
    scope: { kind: 'domains' },
  });
});

test('a key makes no keys and revokes none, whatever it is for', async () => {
  const { token, id } = await createApiKey(actors.sofia, { ...READ, actions: [...KEY_ACTIONS] });
  const key = (await holder(token)) as Actor;
  expect(await outcomeOf(createApiKey(key, READ))).toBe('forbidden');
  expect(await outcomeOf(listApiKeys(key, {}))).toBe('forbidden');
  expect(await outcomeOf(removeApiKey(key, { id }))).toBe('forbidden');
});

/** Whose keys exist for whom, and which of them he may revoke: his own, and by role those of the admins he sees. */
function relation(name: AdminName, other: AdminName): 'revokes' | 'sees' | 'nothing' {
  if (name === other) return 'revokes';
  const { role, tenant, domains } = ADMINS[name];
  const seesAdmins = ['superadmin', 'tenant-admin', 'auditor'].includes(role) && domains.length === 0;
  if (!seesAdmins || (tenant !== null && tenant !== ADMINS[other].tenant)) return 'nothing';
  return role === 'auditor' ? 'sees' : 'revokes';
}

const OUTCOMES = { revokes: 'fine', sees: 'forbidden', nothing: 'not-found' };

test.each(NAMES)('%s sees his own keys and those of the admins who exist for him', async (name) => {
  for (const other of NAMES) await createApiKey(actors[other], { ...READ, name: other });
  const { items } = await listApiKeys(actors[name], { limit: 200 });
  const wanted = (...relations: string[]) =>
    NAMES.filter((other) => relations.includes(relation(name, other))).sort();
  expect(items.map(({ admin }) => admin).sort()).toEqual(wanted('revokes', 'sees'));
  const revocable = items.filter(({ can }) => can.delete).map(({ admin }) => admin);
  expect(revocable.sort()).toEqual(wanted('revokes'));
  expect(Object.keys(items[0] ?? {}).sort()).toEqual(
    'actions admin can createdAt domains expiresAt id lastUsedAt name networks scope state tenant'.split(' '),
  );
  const rows = await world.sql('SELECT prefix, name FROM api_keys');
  for (const { prefix, name: other } of rows) {
    const outcome = await outcomeOf(removeApiKey(actors[name], { id: prefix }));
    expect([other, outcome]).toEqual([other, OUTCOMES[relation(name, other as AdminName)]]);
  }
});

test('pages are whole: every key once, the newest first, those of one moment too', async () => {
  for (const name of ['a', 'b', 'c', 'd', 'e']) await createApiKey(actors.dina, { ...READ, name });
  await world.sql(`UPDATE api_keys SET created_at = '2026-01-01T00:00:00.123Z' WHERE name < 'd'`);
  const names: string[] = [];
  let after: string | undefined;
  do {
    const page = await listApiKeys(actors.dina, { limit: 2, after });
    names.push(...page.items.map((item) => item.name));
    after = page.next ?? undefined;
  } while (after);
  expect([names.slice(0, 2), [...names].sort()]).toEqual([
    ['e', 'd'],
    ['a', 'b', 'c', 'd', 'e'],
  ]);
  await createApiKey(actors.dina, READ);
  expect((await listApiKeys(actors.dina, { q: 'DIN scr' })).items.map(({ name }) => name)).toEqual([
    'Script',
  ]);
});

test('the names of domains are told to those for whom they exist', async () => {
  await world.addTwin('tom', 'timo');
  const key = await createApiKey(await world.actor('timo'), {
    ...READ,
    domains: ['sister.example', 'one.example'],
  });
  expect(key).toMatchObject({ scope: 'domains', domains: ['one.example', 'sister.example'], tenant: null });
  await world.sql(
    `UPDATE admins SET tenant_id = (SELECT id FROM tenants WHERE name = 'Two') WHERE username = 'timo'`,
  );
  const { items } = await listApiKeys(actors.tilda, { q: 'timo' });
  expect(items).toMatchObject([{ scope: 'domains', domains: [] }]);
  await world.remove('timo');
});

test('any new password ends the keys; who is revoked or expired is said to be', async () => {
  const states = async () =>
    (await listApiKeys(actors.sofia, { q: 'tim' })).items.map(({ name, state }) => `${name} ${state}`).sort();
  await world.addTwin('tom', 'timo');
  const timo = await world.actor('timo');
  const { token } = await createApiKey(timo, { ...READ, name: 'one' });
  await createApiKey(timo, { ...READ, name: 'two', expiresInDays: 1 });
  await world.sql(`UPDATE api_keys SET expires_at = now() - interval '1 second' WHERE name = 'two'`);
  expect(await states()).toEqual(['one active', 'two expired']);
  const own = { password: 'Harbour-light-42', currentPassword: PASSWORD };
  await updateAccountPassword(timo, own);
  expect([await states(), await holder(token)]).toEqual([['one ended', 'two ended'], null]);
  const again = await createApiKey(await world.actor('timo'), { ...READ, name: 'three' });
  expect(await holder(again.token)).not.toBeNull();
  await updateAdmin(actors.tom, { username: 'timo', password: 'Harbour-light-43' });
  expect(await holder(again.token)).toBeNull();
  await world.remove('timo');
  expect(await states()).toEqual([]);
});

test('a session that a new password has ended makes no key after it', async () => {
  await world.addTwin('tom', 'timo');
  const timo = await world.actor('timo');
  await world.sql(`UPDATE admins SET credential_version = credential_version + 1 WHERE username = 'timo'`);
  expect(await outcomeOf(createApiKey(timo, READ))).toBe('unauthenticated');
  await world.remove('timo');
});

test('making and revoking are written down without the token', async () => {
  const { token, id } = await createApiKey(actors.dina, {
    ...READ,
    domains: ['one.example'],
    expiresInDays: null,
  });
  await removeApiKey(actors.tom, { id });
  const events = await world.sql(
    `SELECT actor_name, action, detail, t.name AS tenant FROM audit_events e JOIN tenants t ON t.id = e.tenant_id
     WHERE target = $1 ORDER BY e.id`,
    [id],
  );
  expect(events).toMatchObject([
    {
      actor_name: 'dina',
      action: 'api-keys.create',
      tenant: 'One',
      detail: { name: 'Script', domains: ['one.example'] },
    },
    {
      actor_name: 'tom',
      action: 'api-keys.remove',
      tenant: 'One',
      detail: { name: 'Script', admin: 'dina' },
    },
  ]);
  expect(JSON.stringify(events)).not.toContain(token.slice(12));
});
