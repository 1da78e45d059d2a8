import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { type Actor, ROLES, type Role } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { createAdmin } from '@/lib/operations/admins/create';
import { listAdmins } from '@/lib/operations/admins/list';
import { removeAdmin } from '@/lib/operations/admins/remove';
import { updateAdmin } from '@/lib/operations/admins/update';
import { createAliasDomain } from '@/lib/operations/alias-domains/create';
import { listAliasDomains } from '@/lib/operations/alias-domains/list';
import { removeAliasDomain } from '@/lib/operations/alias-domains/remove';
import { createAlias } from '@/lib/operations/aliases/create';
import { listAliases } from '@/lib/operations/aliases/list';
import { removeAlias } from '@/lib/operations/aliases/remove';
import { updateAlias } from '@/lib/operations/aliases/update';
import { listAuditEvents } from '@/lib/operations/audit-events/list';
import { createDomain } from '@/lib/operations/domains/create';
import { listDomains } from '@/lib/operations/domains/list';
import { removeDomain } from '@/lib/operations/domains/remove';
import { updateDomain } from '@/lib/operations/domains/update';
import { createTenant } from '@/lib/operations/tenants/create';
import { listTenants } from '@/lib/operations/tenants/list';
import { removeTenant } from '@/lib/operations/tenants/remove';
import { updateTenant } from '@/lib/operations/tenants/update';
import { clearUserSessions } from '@/lib/operations/user-sessions/clear';
import { listUserSessions } from '@/lib/operations/user-sessions/list';
import { createUser } from '@/lib/operations/users/create';
import { getUser } from '@/lib/operations/users/get';
import { listUsers } from '@/lib/operations/users/list';
import { removeUser } from '@/lib/operations/users/remove';
import { updateUser } from '@/lib/operations/users/update';
import { type AdminWorld, outcomeOf, type Stored, startAdminWorld } from '../support/admin-world';
import { WORDS } from '../support/expectations';
import { keepTables } from '../support/kept-tables';
import { changed, changedAdmins, type State, THINGS, type Thing } from '../support/model-state';

const COUNT = Number(process.env.POSTROOM_SEQUENCES ?? 100);
const SEED = Number(process.env.POSTROOM_SEED ?? randomInt(2 ** 31));

let world: AdminWorld;
let restore: () => Promise<void>;

beforeAll(async () => {
  world = await startAdminWorld();
  await world.sql(`INSERT INTO alias_domains (domain_id, name) SELECT id, 'mirror-' || name FROM domains;
    INSERT INTO aliases (domain_id, address, targets) SELECT id, 'all@' || name, '{x@elsewhere.example}' FROM domains`);
  restore = await keepTables(world.sql);
}, 60_000);

afterAll(() => world?.stop());

type Step = {
  does: keyof typeof OPERATIONS | keyof typeof LISTS;
  /** Who does it to what: the how-manieth of those there are. */
  by: number;
  to: number;
  /** By one who may change something at all. */
  managing: boolean;
  role?: Role;
  tenant?: string | null;
  domains?: string[];
  active?: boolean;
};

/** What an operation is given beside the step: of each noun one thing there is, anybody's, and a name that is new. */
type Given = Record<Thing['noun'] | 'admin' | 'fresh', string>;

type Run = (
  actor: Actor,
  given: Given,
  wanted: Omit<Step, 'does' | 'by' | 'to' | 'managing'>,
) => Promise<unknown>;

const PASSWORD = 'Harbour-light-42';

const OPERATIONS = {
  'users.create': (actor, { domains, fresh }) => createUser(actor, { address: `${fresh}@${domains}` }),
  'users.get': (actor, { users }) => getUser(actor, { address: users }),
  'users.update': (actor, { users, fresh }, { active }) =>
    updateUser(actor, { address: users, name: fresh, active }),
  'users.reset': (actor, { users }) => updateUser(actor, { address: users, mustChangePassword: true }),
  'users.remove': (actor, { users }) => removeUser(actor, { address: users }),
  'user-sessions.list': (actor, { users }) => listUserSessions(actor, { address: users }),
  'user-sessions.clear': (actor, { users }) => clearUserSessions(actor, { address: users }),
  'domains.create': (actor, { tenants, fresh }) =>
    createDomain(actor, { name: `${fresh}.example`, tenant: tenants }),
  'domains.update': (actor, { domains, fresh }) =>
    updateDomain(actor, { domain: domains, description: fresh }),
  'domains.remove': (actor, { domains }) => removeDomain(actor, { domain: domains, confirm: domains }),
  'aliases.create': (actor, { domains, fresh }) =>
    createAlias(actor, { address: `${fresh}@${domains}`, targets: ['x@elsewhere.example'] }),
  'aliases.update': (actor, { aliases, users }) => updateAlias(actor, { address: aliases, targets: [users] }),
  'aliases.remove': (actor, { aliases }) => removeAlias(actor, { address: aliases }),
  'alias-domains.create': (actor, { domains, fresh }) =>
    createAliasDomain(actor, { name: `${fresh}.example`, domain: domains }),
  'alias-domains.remove': (actor, given) => removeAliasDomain(actor, { name: given['alias-domains'] }),
  'tenants.create': (actor, { fresh }) => createTenant(actor, { name: fresh }),
  'tenants.update': (actor, { tenants, fresh }) =>
    updateTenant(actor, { tenant: tenants, description: fresh }),
  'tenants.remove': (actor, { tenants }) => removeTenant(actor, { tenant: tenants }),
  'admins.create': (actor, { fresh }, { active: _, ...wanted }) =>
    createAdmin(actor, { role: 'helpdesk', ...wanted, username: fresh, password: PASSWORD }),
  'admins.update': (actor, { admin }, wanted) => updateAdmin(actor, { username: admin, ...wanted }),
  'admins.remove': (actor, { admin }) => removeAdmin(actor, { username: admin }),
} satisfies Record<string, Run>;

const all = { limit: 200 };

/** The keys of what a list shows. */
const LISTS = {
  'users.list': async (actor: Actor) => (await listUsers(actor, all)).items.map(({ address }) => address),
  'aliases.list': async (actor: Actor) => (await listAliases(actor, all)).items.map(({ address }) => address),
  'alias-domains.list': async (actor: Actor) =>
    (await listAliasDomains(actor, all)).items.map(({ name }) => name),
  'domains.list': async (actor: Actor) => (await listDomains(actor, all)).items.map(({ name }) => name),
  'tenants.list': async (actor: Actor) => (await listTenants(actor, all)).items.map(({ name }) => name),
  'admins.list': async (actor: Actor) => (await listAdmins(actor, all)).items.map(({ username }) => username),
  'audit-events.list': async (actor: Actor) =>
    (await listAuditEvents(actor, all)).items.map(({ tenant, domain }) => `${tenant}/${domain}`),
};

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const of = (name: Step['does'], weight: number) => ({ arbitrary: fc.constant(name), weight });
const steps: fc.Arbitrary<Step> = fc.record({
  does: fc.oneof(
    {
      arbitrary: fc.constantFrom(...(Object.keys({ ...OPERATIONS, ...LISTS }) as Step['does'][])),
      weight: 20,
    },
    of('admins.update', 3),
  ),
  by: fc.noBias(fc.nat()),
  to: fc.noBias(fc.nat()),
  managing: fc.boolean(),
  role: maybe(fc.constantFrom(...ROLES)),
  tenant: maybe(fc.constantFrom('One', 'Two', null)),
  domains: maybe(fc.subarray(['one.example', 'sister.example', 'two.example'])),
  active: maybe(fc.boolean()),
});

// The oracle. Rank and reach as the words of the product have them, read from the rows themselves.

const within = (inner: string[], outer: string[]) => inner.every((name) => outer.includes(name));
const isOfAll = ({ tenant }: Stored) => tenant === null;

/** Whether a thing exists for an admin; tenants only for those who have the whole of theirs. */
function reaches(who: Stored, { tenant, domain }: Pick<Thing, 'tenant' | 'domain'>): boolean {
  return (
    isOfAll(who) || (tenant === who.tenant && (who.wide || (domain !== null && who.domains.includes(domain))))
  );
}

const CHANGES = {
  users: WORDS.managing,
  aliases: WORDS.managing,
  'alias-domains': WORDS.owning,
  domains: WORDS.owning,
  tenants: WORDS.providing,
};

function mayChange(who: Stored, does: Step['does'], thing: Thing): boolean {
  const word = does === 'users.reset' ? WORDS.helping : CHANGES[thing.noun];
  return who.active && word(asWho(who)) && reaches(who, thing);
}

function asWho({ role, tenant, wide, domains }: Stored) {
  return { role: role as Role, tenant, domains: wide ? [] : ['', ...domains] };
}

function isAbove(one: Stored, other: Stored): boolean {
  if (other.role === 'superadmin') return false;
  const rank = ({ role }: Stored) => ROLES.indexOf(role as Role);
  return rank(one) < rank(other) || one.tenant !== other.tenant || !within(one.domains, other.domains);
}

/** Nobody is touched by, or made into, one above who did it; nor by whoever does not manage. */
function mayChangeAdmin(who: Stored, admin: Stored): boolean {
  return who.active && WORDS.owning(asWho(who)) && admin.id !== who.id && !isAbove(admin, who);
}

/** What a list must show, and nothing else; null where anything is wrong. */
function mustShow(who: Stored, noun: string, { things, admins }: State): string[] | null {
  if (!who.active) return null;
  if (noun !== 'admins')
    return things.filter((one) => one.noun === noun && reaches(who, one)).map(({ name }) => name);
  return WORDS.overseeing(asWho(who))
    ? admins.filter((one) => isOfAll(who) || one.tenant === who.tenant).map(({ username }) => username)
    : null;
}

const sorted = (names: string[] | null) => names && [...names].sort();

async function checkList(who: Stored, actor: Actor, does: keyof typeof LISTS, state: State): Promise<void> {
  const shown = await LISTS[does](actor).catch(refused);
  if (does !== 'audit-events.list') {
    const wanted = mustShow(who, does.replace('.list', ''), state);
    return expect({ who, does, shown: sorted(shown) }).toEqual({ who, does, shown: sorted(wanted) });
  }
  if (shown) expect(who.active && WORDS.logged(asWho(who))).toBe(true);
  const isTheirs = (key: string) => {
    const [tenant = '', domain = ''] = key.split('/');
    return reaches(who, { tenant, domain });
  };
  expect({ who, foreign: shown?.filter((key) => !isTheirs(key)) ?? [] }).toEqual({ who, foreign: [] });
}

function refused(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}

function checkChange(who: Stored, does: Step['does'], before: State, after: State): number {
  const things = changed(before.things, after.things);
  const admins = changedAdmins(before, after);
  expect({ who, does, things: things.filter((one) => !mayChange(who, does, one)) }).toEqual({
    who,
    does,
    things: [],
  });
  expect({ who, does, admins: admins.filter((one) => !mayChangeAdmin(who, one)) }).toEqual({
    who,
    does,
    admins: [],
  });
  expect(after.admins.some(({ role, active }) => role === 'superadmin' && active)).toBe(true);
  return things.length + admins.length;
}

async function read(): Promise<State> {
  const things = (await world.sql(THINGS)) as Thing[];
  return { things: things.sort((a, b) => (a.name < b.name ? -1 : 1)), admins: await world.stored() };
}

const pick = <T>(from: T[], at: number) => from[at % from.length];

function give({ to }: Step, { things, admins }: State, fresh: string): Given {
  const of = (noun: Thing['noun']) =>
    pick(
      things.filter((one) => one.noun === noun),
      to,
    )?.name ?? 'none';
  const nouns = ['users', 'aliases', 'alias-domains', 'domains', 'tenants'] as const;
  const given = Object.fromEntries(nouns.map((noun) => [noun, of(noun)])) as Record<Thing['noun'], string>;
  return { ...given, admin: pick(admins, to)?.username ?? 'none', fresh };
}

/** One step, checked. Returns how many rows it changed. */
async function take(step: Step, number: number, before: State): Promise<[State, number]> {
  const { by, to: _, managing, does, ...wanted } = step;
  const managers = before.admins.filter((one) => one.active && WORDS.managing(asWho(one)));
  const who = pick(managing ? managers : before.admins, by) as Stored;
  const actor = await world.actor(who.username);
  if (does in LISTS) {
    await checkList(who, actor, does as keyof typeof LISTS, before);
    return [before, 0];
  }
  const given = give(step, before, `new${number}`);
  const outcome = await outcomeOf(OPERATIONS[does as keyof typeof OPERATIONS](actor, given, wanted));
  if (does === 'users.get' || does === 'user-sessions.list') {
    const user = before.things.find(({ name }) => name === given.users);
    expect({ who, user, outcome }).toEqual({ who, user, outcome: expectedRead(who, user) });
    return [before, 0];
  }
  const after = await read();
  return [after, checkChange(who, does, before, after)];
}

function expectedRead(who: Stored, user: Thing | undefined): string {
  if (!who.active) return 'unauthenticated';
  return user && reaches(who, user) ? 'fine' : 'not-found';
}

test(
  `${COUNT} sequences of what random admins do: nobody reaches, or ends, above what he is`,
  async () => {
    const sequences = fc.array(steps, { minLength: 1, maxLength: 12 });
    const sum = { steps: 0, rows: 0 };
    await fc.assert(
      fc.asyncProperty(sequences, async (sequence) => {
        await restore();
        let state = await read();
        for (const step of sequence) {
          const [after, rows] = await take(step, sum.steps, state);
          state = after;
          sum.steps += 1;
          sum.rows += rows;
        }
      }),
      { numRuns: COUNT, seed: SEED, endOnFailure: true },
    );
    console.info(`${COUNT} sequences, ${sum.steps} steps, ${sum.rows} rows changed, 0 leaks`);
    // A model in which everything is refused proves nothing.
    expect(sum.rows).toBeGreaterThan(COUNT);
  },
  4 * 60 * 60 * 1000,
);
