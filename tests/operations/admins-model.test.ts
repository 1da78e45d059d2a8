import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { ROLES, type Role } from '@/lib/core/actor';
import { createAdmin } from '@/lib/operations/admins/create';
import { removeAdmin } from '@/lib/operations/admins/remove';
import { updateAdmin } from '@/lib/operations/admins/update';
import { type AdminWorld, outcomeOf, type Stored, startAdminWorld } from '../support/admin-world';

const COUNT = Number(process.env.POSTROOM_SEQUENCES ?? 200);
const SEED = Number(process.env.POSTROOM_SEED ?? randomInt(2 ** 31));
const PASSWORD = 'Harbour-light-42';

let world: AdminWorld;

beforeAll(async () => {
  world = await startAdminWorld();
}, 60_000);

afterAll(() => world?.stop());

type Step = {
  does: 'create' | 'update' | 'remove';
  /** Who does it to whom: the how-manieth of those there are. */
  by: number;
  to: number;
  role?: Role;
  tenant?: string | null;
  domains?: string[];
  active?: boolean;
};

const DOMAINS = ['one.example', 'sister.example', 'two.example'];
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const steps: fc.Arbitrary<Step> = fc.record({
  does: fc.oneof(
    { arbitrary: fc.constant('update' as const), weight: 12 },
    { arbitrary: fc.constant('remove' as const), weight: 3 },
    { arbitrary: fc.constant('create' as const), weight: 1 },
  ),
  by: fc.nat(),
  to: fc.nat(),
  role: maybe(fc.constantFrom(...ROLES)),
  tenant: maybe(fc.constantFrom('One', 'Two', null)),
  domains: maybe(fc.subarray(DOMAINS)),
  active: maybe(fc.boolean()),
});

// The oracle. Rank and reach as the words of the product have them, read from the rows themselves.

const within = (inner: string[], outer: string[]) => inner.every((name) => outer.includes(name));

function isAbove(one: Stored, other: Stored): boolean {
  if (other.role === 'superadmin') return false;
  return (
    ROLES.indexOf(one.role as Role) < ROLES.indexOf(other.role as Role) ||
    one.tenant !== other.tenant ||
    !within(one.domains, other.domains)
  );
}

/** Nobody is touched by, or made into, one above who did it; whoever did not manage did nothing. */
function checkStep(actor: Stored, before: Stored[], after: Stored[]): void {
  const was = new Map(before.map((row) => [row.id, row]));
  const is = new Map(after.map((row) => [row.id, row]));
  const touched = [...new Set([...was.keys(), ...is.keys()])].filter(
    (id) => JSON.stringify(was.get(id)) !== JSON.stringify(is.get(id)),
  );
  for (const id of touched) {
    expect(['superadmin', 'tenant-admin']).toContain(actor.role);
    expect(actor.active).toBe(true);
    expect(id).not.toBe(actor.id);
    const rows = [was.get(id), is.get(id)].filter((row) => row !== undefined);
    expect(rows.filter((row) => isAbove(row, actor))).toEqual([]);
  }
  expect(after.some(({ role, active }) => role === 'superadmin' && active)).toBe(true);
}

async function make({ does, by, to, ...wanted }: Step, number: number, before: Stored[]): Promise<Stored> {
  const [actor, target] = [before[by % before.length], before[to % before.length]] as [Stored, Stored];
  const session = await world.actor(actor.username);
  const { username } = target;
  if (does === 'remove') await outcomeOf(removeAdmin(session, { username }));
  else if (does === 'update') await outcomeOf(updateAdmin(session, { username, ...wanted }));
  else {
    const fresh = {
      username: `new${number}`,
      password: PASSWORD,
      role: wanted.role ?? ('helpdesk' as const),
    };
    await outcomeOf(createAdmin(session, { ...wanted, ...fresh }));
  }
  return actor;
}

/** As the cast was: its tables are kept beside themselves. */
async function reset(): Promise<void> {
  await world.sql(
    'DELETE FROM admins; INSERT INTO admins TABLE kept_admins; INSERT INTO admin_domains TABLE kept_domains',
  );
}

test(`${COUNT} sequences of what random admins do: nobody ends above who made him`, async () => {
  await world.sql(
    'CREATE TABLE kept_admins AS TABLE admins; CREATE TABLE kept_domains AS TABLE admin_domains',
  );
  const sequences = fc.array(steps, { minLength: 1, maxLength: 12 });
  let done = 0;
  await fc.assert(
    fc.asyncProperty(sequences, async (sequence) => {
      await reset();
      let before = await world.stored();
      for (const [number, step] of sequence.entries()) {
        const actor = await make(step, number, before);
        const after = await world.stored();
        checkStep(actor, before, after);
        if (JSON.stringify(before) !== JSON.stringify(after)) done++;
        before = after;
      }
    }),
    { numRuns: COUNT, seed: SEED, endOnFailure: true },
  );
  // A model in which everything is refused proves nothing.
  expect(done).toBeGreaterThan(COUNT / 4);
}, 600_000);
