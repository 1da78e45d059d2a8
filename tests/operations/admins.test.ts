import type { Actor, Role } from '@/lib/core/actor';
import { keysOfToken } from '@/lib/core/token-key';
import { createAdmin } from '@/lib/operations/admins/create';
import { getAdmin } from '@/lib/operations/admins/get';
import { listAdmins } from '@/lib/operations/admins/list';
import { removeAdmin } from '@/lib/operations/admins/remove';
import { updateAdmin } from '@/lib/operations/admins/update';
import { type AdminWorld, outcomeOf, startAdminWorld } from '../support/admin-world';
import { ADMINS, type AdminName } from '../support/cast';

let world: AdminWorld;
const actors = {} as Record<AdminName, Actor>;

const NAMES = Object.keys(ADMINS) as AdminName[];
const ROLES: Role[] = ['superadmin', 'tenant-admin', 'domain-admin', 'helpdesk', 'auditor'];

beforeAll(async () => {
  world = await startAdminWorld();
  for (const name of NAMES) actors[name] = await world.actor(name);
}, 60_000);

afterAll(() => world?.stop());

// The oracle: what the words of the product say, and nothing of how it is built.

type Who = { role: Role; tenant: string | null; domains: readonly string[] };

const isTenantWide = ({ domains }: Who) => domains.length === 0;
const manages = ({ role }: Who) => role === 'superadmin' || role === 'tenant-admin';

function sees(who: Who, other: Who): boolean {
  if (!isTenantWide(who) || !['superadmin', 'tenant-admin', 'auditor'].includes(who.role)) return false;
  return who.tenant === null || who.tenant === other.tenant;
}

const ACTIONS = {
  get: (actor: Actor, username: string) => getAdmin(actor, { username }),
  rename: (actor: Actor, username: string) => updateAdmin(actor, { username, name: 'Another name' }),
  disable: (actor: Actor, username: string) => updateAdmin(actor, { username, active: false }),
  raise: (actor: Actor, username: string) => updateAdmin(actor, { username, role: 'superadmin' }),
  remove: (actor: Actor, username: string) => removeAdmin(actor, { username }),
};

function expected(action: keyof typeof ACTIONS, who: Who, other: Who): string {
  if (!sees(who, other)) return 'not-found';
  if (action === 'get') return 'fine';
  return manages(who) && (action !== 'raise' || who.role === 'superadmin') ? 'fine' : 'forbidden';
}

const pairs = NAMES.flatMap((name) => NAMES.map((other) => ({ name, other })));

test.each(pairs)('what $name may do with one like $other', async ({ name, other }) => {
  const outcomes: Record<string, string> = {};
  for (const [action, run] of Object.entries(ACTIONS)) {
    await world.addTwin(other, 'twin');
    outcomes[action] = await outcomeOf(run(actors[name], 'twin'));
    await world.remove('twin');
  }
  const wanted = Object.keys(ACTIONS).map((action) => [
    action,
    expected(action as keyof typeof ACTIONS, ADMINS[name], ADMINS[other]),
  ]);
  expect(outcomes).toEqual(Object.fromEntries(wanted));
});

test.each(NAMES)('%s lists who exists for him', async (name) => {
  const who: Who = ADMINS[name];
  const visible = NAMES.filter((other) => sees(who, ADMINS[other])).sort();
  if (!sees(who, who)) return expect(await outcomeOf(listAdmins(actors[name], {}))).toBe('forbidden');
  const { items } = await listAdmins(actors[name], { limit: 200 });
  expect(items.map(({ username }) => username)).toEqual(visible);
  const able = items.filter(({ can }) => can.update || can.delete).map(({ username }) => username);
  expect(able).toEqual(manages(who) ? visible.filter((other) => other !== name) : []);
});

test.each(NAMES)('%s changes nothing of himself by way of the admins', async (name) => {
  const seen = sees(ADMINS[name], ADMINS[name]);
  for (const run of [ACTIONS.rename, ACTIONS.disable, ACTIONS.raise, ACTIONS.remove]) {
    expect(await outcomeOf(run(actors[name], name))).toBe(seen ? 'forbidden' : 'not-found');
  }
});

const OWNERS: Record<string, string> = {
  'one.example': 'One',
  'sister.example': 'One',
  'two.example': 'Two',
  'nothing.example': 'nobody',
};
const SCOPES: [tenant: string | undefined, domains: string[]][] = [undefined, 'One', 'Two', 'Nobody'].flatMap(
  (tenant) =>
    [[], ['one.example'], ['one.example', 'sister.example'], ['two.example'], ['one.example', 'two.example']]
      .concat([['nothing.example']])
      .map((domains) => [tenant, domains] as [string | undefined, string[]]),
);

function expectedGrant(who: Who, role: Role, named: string | undefined, domains: string[]): string {
  if (!manages(who) || ROLES.indexOf(role) < ROLES.indexOf(who.role)) return 'forbidden';
  if (role === 'superadmin') return named === undefined && domains.length === 0 ? 'fine' : 'invalid';
  const owners = [...new Set(domains.map((domain) => OWNERS[domain]))];
  const tenant = named ?? who.tenant ?? owners[0] ?? null;
  const exists =
    tenant === null || (who.tenant === null ? ['One', 'Two'].includes(tenant) : tenant === who.tenant);
  const fits = owners.every((owner) => owner === tenant);
  const enough = {
    'tenant-admin': tenant !== null && domains.length === 0,
    'domain-admin': domains.length > 0,
    helpdesk: tenant !== null,
    auditor: true,
  }[role];
  return exists && fits && enough ? 'fine' : 'invalid';
}

const grants = NAMES.flatMap((name) => ROLES.map((role) => ({ name, role })));

test.each(grants)('which scopes $name gives to a $role', async ({ name, role }) => {
  const outcomes: unknown[] = [];
  for (const [tenant, domains] of SCOPES) {
    await world.addTwin('sofia', 'twin');
    const own = ADMINS[name].tenant;
    if (own !== null) {
      await world.remove('twin');
      await world.addTwin(own === 'One' ? 'tom' : 'tilda', 'twin');
    }
    const change = { username: 'twin', role, domains, ...(tenant !== undefined && { tenant }) };
    outcomes.push([tenant, domains, await outcomeOf(updateAdmin(actors[name], change))]);
    await world.remove('twin');
  }
  const seen = sees(ADMINS[name], ADMINS[name]);
  expect(outcomes).toEqual(
    SCOPES.map(([tenant, domains]) => [
      tenant,
      domains,
      seen ? expectedGrant(ADMINS[name], role, tenant, domains) : 'not-found',
    ]),
  );
});

const PASSWORD = 'Harbour-light-42';

test('the same rule stands before a new one; a name that is taken is said so', async () => {
  const fresh = { username: 'greta', password: PASSWORD };
  const make = (actor: Actor, more: object) =>
    outcomeOf(createAdmin(actor, { ...fresh, role: 'helpdesk', ...more }));
  expect(await make(actors.aino, {})).toBe('forbidden');
  expect(await make(actors.tom, { role: 'superadmin' })).toBe('forbidden');
  expect(await make(actors.tom, { tenant: 'Two' })).toBe('invalid');
  expect(await make(actors.tom, { domains: ['one.example', 'two.example'] })).toBe('invalid');
  expect(await make(actors.tom, { password: 'short' })).toBe('invalid');
  expect(await make(actors.tom, {})).toBe('fine');
  expect(await make(actors.tilda, {})).toBe('conflict');
  expect((await world.stored()).find(({ username }) => username === 'greta')).toMatchObject({
    role: 'helpdesk',
    tenant: 'One',
    domains: ['closed.example', 'one.example', 'sister.example'],
  });
});

test('whose last domain is deleted sees nothing, and nothing but a word makes it the tenant', async () => {
  await world.sql(
    `INSERT INTO domains (tenant_id, name) SELECT id, 'brief.example' FROM tenants WHERE name = 'One'`,
  );
  const scope = { role: 'helpdesk' as const, domains: ['brief.example'] };
  await createAdmin(actors.tom, { username: 'brief', password: PASSWORD, ...scope });
  await world.sql(`DELETE FROM domains WHERE name = 'brief.example'`);
  expect(await world.actor('brief')).toMatchObject({ scope: { kind: 'domains' } });
  const change = { username: 'brief' };
  expect(await outcomeOf(updateAdmin(actors.tom, { ...change, name: 'Brief' }))).toBe('fine');
  expect(await outcomeOf(updateAdmin(actors.tom, { ...change, role: 'auditor' }))).toBe('invalid');
  expect(await getAdmin(actors.tom, change)).toMatchObject({ scope: 'domains', domains: [] });
  await updateAdmin(actors.tom, { ...change, domains: [] });
  expect(await getAdmin(actors.tom, change)).toMatchObject({ scope: 'tenant' });
});

test('a new password and being disabled end the sessions; a stale version is refused', async () => {
  await world.addTwin('hugo', 'hanna');
  await world.actor('hanna');
  const { version } = await getAdmin(actors.tom, { username: 'hanna' });
  const update = (more: object) => updateAdmin(actors.tom, { username: 'hanna', ...more });
  expect(await update({ password: PASSWORD, mustChangePassword: true })).toMatchObject({
    panelSessionsEnded: 1,
    mustChangePassword: true,
  });
  const changing = await world.actor('hanna');
  expect(await outcomeOf(listAdmins(changing, {}))).toBe('forbidden');
  expect(await update({ active: false })).toMatchObject({ panelSessionsEnded: 1, active: false });
  expect(await outcomeOf(update({ name: 'X', ifMatch: version }))).toBe('changed');
});

describe('the last active superadmin', () => {
  test.each([
    ['removed', (actor: Actor, username: string) => removeAdmin(actor, { username })],
    ['disabled', (actor: Actor, username: string) => updateAdmin(actor, { username, active: false })],
    ['demoted', (actor: Actor, username: string) => updateAdmin(actor, { username, role: 'auditor' })],
  ])(
    'can not be %s, not by two at once either',
    async (_word, run) => {
      const cli: Actor = {
        kind: 'cli',
        osUser: 'root',
        keyFor: keysOfToken('root'),
        origin: { ip: null, userAgent: null, requestId: 'x' },
      };
      expect(await outcomeOf(run(cli, 'sofia'))).toBe('conflict');
      for (let round = 0; round < 10; round++) {
        await world.addTwin('sofia', 'sam');
        const [sofia, sam] = [await world.actor('sofia'), await world.actor('sam')];
        const outcomes = await Promise.all([outcomeOf(run(sofia, 'sam')), outcomeOf(run(sam, 'sofia'))]);
        expect(outcomes.filter((outcome) => outcome === 'fine')).toHaveLength(1);
        const left = (await world.stored()).filter(({ role, active }) => role === 'superadmin' && active);
        expect(left).toHaveLength(1);
        await world.remove('sam');
        await world.remove('sofia');
        await world.addTwin('tom', 'sofia');
        await world.sql(
          `UPDATE admins SET role = 'superadmin', tenant_id = NULL, tenant_wide = false WHERE username = 'sofia'`,
        );
      }
    },
    60_000,
  );
});
