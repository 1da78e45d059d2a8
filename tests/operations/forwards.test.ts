import type { Actor } from '@/lib/core/actor';
import { createAliasDomain } from '@/lib/operations/alias-domains/create';
import { createAlias } from '@/lib/operations/aliases/create';
import { updateAlias } from '@/lib/operations/aliases/update';
import { createUser } from '@/lib/operations/users/create';
import { updateUser } from '@/lib/operations/users/update';
import { type AdminWorld, fieldsOf, outcomeOf, startAdminWorld } from '../support/admin-world';

let world: AdminWorld;

beforeAll(async () => {
  world = await startAdminWorld();
});

afterAll(() => world?.stop());

const ULLA = 'ulla@one.example';
const UWE = 'uwe@one.example';
const SVEN = 'sven@sister.example';

async function forward(who: string, address: string, forwardTo: string[], keepsCopy = true) {
  return updateUser(await world.actor(who), { address, forwardTo, keepsCopy });
}

/** Where the mail of an address goes, as Postfix asks. */
async function reachedBy(address: string): Promise<string[]> {
  const rows = await world.sql('SELECT target FROM mail.aliases WHERE address = $1 ORDER BY target', [
    address,
  ]);
  return rows.map(({ target }) => target);
}

test('nobody, not allowed, not yours: and nothing is changed', async () => {
  const outcomes = ['hugo', 'aino', 'otto'].map((who) => outcomeOf(forward(who, ULLA, [UWE])));
  expect(await Promise.all(outcomes)).toEqual(['forbidden', 'forbidden', 'not-found']);
  const nobody: Actor = { kind: 'nobody', origin: { ip: null, userAgent: null, requestId: 'test' } };
  expect(await outcomeOf(updateUser(nobody, { address: ULLA, forwardTo: [UWE] }))).toBe('unauthenticated');
  expect(await reachedBy(ULLA)).toEqual([ULLA]);
});

test.each([
  ['a target that is none', ['a@b.example', 'b'], { 'forwardTo.1': 'address-invalid' }],
  ['201 targets', Array(201).fill('a@b.example'), { forwardTo: 'too-many-targets' }],
  ['a target that is not there', ['a@b.example', 'no@one.example'], { 'forwardTo.1': 'target-not-found' }],
  ['himself', ['Ulla@one.example'], { forwardTo: 'forward-loop' }],
  ['himself with a detail', ['ulla+x@one.example'], { forwardTo: 'forward-loop' }],
  ['an alias that leads to him', ['team@one.example'], { forwardTo: 'forward-loop' }],
])('not valid: %s', async (_what, targets, fields) => {
  expect(await fieldsOf(forward('dina', ULLA, targets))).toEqual(fields);
  expect(await reachedBy(ULLA)).toEqual([ULLA]);
});

test('with a copy, without one, and no longer; written down with its targets', async () => {
  const user = await forward('dina', ULLA, [UWE, 'Bob@b.example']);
  expect([user.forwardTo, user.keepsCopy]).toEqual([[UWE, 'Bob@b.example'], true]);
  expect(await reachedBy(ULLA)).toEqual(['Bob@b.example', ULLA, UWE]);
  await forward('dina', ULLA, [UWE, 'Bob@b.example'], false);
  expect(await reachedBy(ULLA)).toEqual(['Bob@b.example', UWE]);
  await forward('dina', ULLA, []);
  expect(await reachedBy(ULLA)).toEqual([ULLA]);
  const [event] = await world.sql(
    `SELECT detail FROM audit_events WHERE action = 'users.update' AND target = $1 ORDER BY id LIMIT 1`,
    [ULLA],
  );
  expect(event.detail).toEqual({
    fields: ['forwardTo', 'keepsCopy'],
    forwardTo: [UWE, 'Bob@b.example'],
  });
});

test('a new user forwards from the first letter on, and not to himself', async () => {
  const dina = await world.actor('dina');
  const create = (...forwardTo: string[]) =>
    createUser(dina, { address: 'new@one.example', forwardTo, keepsCopy: false });
  expect(await fieldsOf(create('new@one.example'))).toEqual({ forwardTo: 'forward-loop' });
  expect(await fieldsOf(create('no@one.example'))).toEqual({ 'forwardTo.0': 'target-not-found' });
  await create(UWE);
  expect(await reachedBy('new@one.example')).toEqual([UWE]);
});

test('a disabled user forwards nothing, nor does one of a disabled domain', async () => {
  await updateUser(await world.actor('dina'), { address: 'new@one.example', active: false });
  expect(await reachedBy('new@one.example')).toEqual(['new@one.example']);
  await forward('tom', 'carl@closed.example', [UWE], false);
  expect(await reachedBy('carl@closed.example')).toEqual(['carl@closed.example']);
});

test('to nobody who gets it: the mail stays, whatever was chosen', async () => {
  await forward('tom', SVEN, ['new@one.example'], false);
  expect(await reachedBy(SVEN)).toEqual([SVEN]);
  await forward('tom', SVEN, []);
});

test('whether an address of somebody else is there is not told', async () => {
  expect(await outcomeOf(forward('dina', ULLA, ['tove@two.example']))).toBe('fine');
  expect(await outcomeOf(forward('dina', ULLA, ['nobody@two.example']))).toBe('fine');
});

test('no alias and no alias domain closes a loop over one who forwards', async () => {
  const tom = await world.actor('tom');
  await forward('dina', UWE, ['uwe@mirror.example']);
  const mirror = createAliasDomain(tom, { name: 'mirror.example', domain: 'one.example' });
  expect(await fieldsOf(mirror)).toEqual({ name: 'alias-domain-loop' });
  await createAlias(tom, { address: 'info@one.example', targets: [SVEN] });
  await forward('dina', UWE, ['info@one.example']);
  const closing = updateAlias(tom, { address: 'info@one.example', targets: [UWE] });
  expect(await fieldsOf(closing)).toEqual({ targets: 'alias-loop' });
});

test('over ten others it may go, over eleven it may not', async () => {
  const tom = await world.actor('tom');
  await createAlias(tom, { address: 'd0@one.example', targets: [SVEN] });
  for (let step = 1; step <= 10; step += 1)
    await createAlias(tom, { address: `d${step}@one.example`, targets: [`d${step - 1}@one.example`] });
  expect(await outcomeOf(forward('tom', ULLA, ['d9@one.example']))).toBe('fine');
  expect(await fieldsOf(forward('tom', ULLA, ['d10@one.example']))).toEqual({
    forwardTo: 'forward-too-deep',
  });
});

test('of two who would close a loop between them at once, one does not', async () => {
  for (let round = 0; round < 10; round += 1) {
    await forward('tom', ULLA, []);
    await forward('tom', SVEN, []);
    const outcomes = await Promise.all([
      outcomeOf(forward('tom', ULLA, [SVEN])),
      outcomeOf(forward('tom', SVEN, [ULLA])),
    ]);
    expect(outcomes.sort()).toEqual(['fine', 'invalid']);
  }
});
