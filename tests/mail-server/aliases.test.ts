import { arrivals, sendFromOutside, submit } from '@/tests/support/mail-sending';
import { type MailWorld, startMailWorld } from '@/tests/support/mail-world';

let world: MailWorld;

const addAlias = (address: string, targets: string[], active = true) =>
  world.query(
    `INSERT INTO aliases (domain_id, address, targets, active)
     SELECT id, $1, $2, $3 FROM domains WHERE name = split_part($1, '@', 2)`,
    [address, targets, active],
  );

const addAliasDomain = (name: string, domain: string) =>
  world.query('INSERT INTO alias_domains (domain_id, name) SELECT id, $1 FROM domains WHERE name = $2', [
    name,
    domain,
  ]);

beforeAll(async () => {
  world = await startMailWorld();
  await addAlias('all@post.test', ['team@post.test', 'Ben@post.test', 'kim@catch.test']);
  await addAlias('some@post.test', ['dora@post.test', 'old@post.test', 'eve@closed.test', 'ben@post.test']);
  await addAlias('none@post.test', ['dora@post.test', 'gone@post.test']);
  await addAlias('detail@post.test', ['ben+lists@post.test', 'ben@post.test']);
  await addAlias('caught@post.test', ['anybody@catch.test']);
  await addAliasDomain('mirror.test', 'post.test');
  await addAliasDomain('catch-mirror.test', 'catch.test');
});

afterAll(() => world?.stop());

const from = 'somebody@outside.test';
const subject = 'Letter';
const nobodyElse = {
  'ada@post.test': 0,
  'ben@post.test': 0,
  'kim@catch.test': 0,
  'dora@post.test': 0,
  'eve@closed.test': 0,
};

/** What a letter more brings: when it is there, whatever the one before has doubled would be as well. */
async function expectArrivals(to: string, expected: Record<string, number>): Promise<void> {
  const total = Object.fromEntries(
    Object.entries({ ...nobodyElse, ...expected }).map(([address, letters]) => [address, letters * 2]),
  );
  const arrived = await arrivals(world, total, async () => {
    expect(await sendFromOutside(world, { from, to, subject })).toBeNull();
    expect(await sendFromOutside(world, { from, to, subject })).toBeNull();
  });
  expect(arrived).toEqual(total);
}

test.each([
  [
    'aliases in aliases, to each once',
    'all@post.test',
    { 'ada@post.test': 1, 'ben@post.test': 1, 'kim@catch.test': 1 },
  ],
  ['those alone who are enabled', 'some@post.test', { 'ben@post.test': 1 }],
  ['an address with and without a detail once', 'detail@post.test', { 'ben@post.test': 1 }],
  ['whom a catch-all stands for', 'caught@post.test', { 'ada@post.test': 1 }],
  ['a mailbox by the alias domain', 'ben@mirror.test', { 'ben@post.test': 1 }],
  ['a mailbox with a detail by the alias domain', 'Ben+news@MIRROR.test', { 'ben@post.test': 1 }],
  ['an alias by the alias domain', 'team@mirror.test', { 'ada@post.test': 1, 'ben@post.test': 1 }],
  ['a catch-all by the alias domain', 'anybody@catch-mirror.test', { 'ada@post.test': 1 }],
  ['a mailbox that the catch-all leaves it to', 'kim@catch-mirror.test', { 'kim@catch.test': 1 }],
])('mail reaches %s', (_what, to, expected) => expectArrivals(to, expected as Record<string, number>));

test.each([
  ['an alias of nobody who is enabled', 'none@post.test'],
  ['nobody by the alias domain', 'nobody@mirror.test'],
  ['a disabled alias by the alias domain', 'old@mirror.test'],
  ['SQL by the alias domain', `"x' OR '1'='1"@mirror.test`],
])('mail is refused before it is taken for %s', async (_what, to) => {
  expect(await sendFromOutside(world, { from, to, subject })).toMatch(/^550 5\.1\.1 /);
});

test('a loop that came past the triggers delivers to nobody', async () => {
  await world.query('ALTER TABLE aliases DISABLE TRIGGER aliases_walk_added');
  await addAlias('round@post.test', ['about@post.test', 'ada@post.test']);
  await addAlias('about@post.test', ['round@post.test', 'ben@post.test']);
  await world.query('ALTER TABLE aliases ENABLE TRIGGER aliases_walk_added');
  expect(await sendFromOutside(world, { from, to: 'round@post.test', subject })).toMatch(/^451 4\.6\.0 /);
});

test('one sends under the address of the alias domain, not under somebody else’s there', async () => {
  const letter = { to: 'kim@catch.test', subject };
  const arrived = await arrivals(world, { 'kim@catch.test': 1 }, async () => {
    expect(await submit(world, 'ada@post.test', { ...letter, from: 'ada@mirror.test' })).toBeNull();
  });
  expect(arrived).toEqual({ 'kim@catch.test': 1 });
  expect(await submit(world, 'ada@post.test', { ...letter, from: 'ben@mirror.test' })).toMatch(
    /^55\d 5\.7\.1 /,
  );
});
