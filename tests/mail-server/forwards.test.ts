import { arrivals, sendFromOutside } from '@/tests/support/mail-sending';
import { type MailWorld, startMailWorld } from '@/tests/support/mail-world';

let world: MailWorld;

const addUser = (address: string, forwardTo: string[], { keepsCopy = true, active = true } = {}) =>
  world.query(
    `INSERT INTO users (domain_id, address, quota_bytes, active, forward_to, keeps_copy)
     SELECT id, $1, 0, $2, $3, $4 FROM domains WHERE name = split_part($1, '@', 2)`,
    [address, active, forwardTo, keepsCopy],
  );

const nobody = {
  'keeps@post.test': 0,
  'passes@post.test': 0,
  'away@post.test': 0,
  'chain@post.test': 0,
  'lost@catch.test': 0,
  'ada@post.test': 0,
  'ben@post.test': 0,
};

beforeAll(async () => {
  world = await startMailWorld();
  await world.query(
    `INSERT INTO alias_domains (domain_id, name) SELECT id, 'mirror.test' FROM domains WHERE name = 'post.test'`,
  );
  await addUser('keeps@post.test', ['ben@post.test']);
  await addUser('passes@post.test', ['Ben@post.test'], { keepsCopy: false });
  await addUser('away@post.test', ['ben@post.test'], { keepsCopy: false, active: false });
  await addUser('chain@post.test', ['keeps@post.test', 'team@post.test'], { keepsCopy: false });
  await addUser('lost@catch.test', ['dora@post.test', 'gone@post.test'], { keepsCopy: false });
});

afterAll(() => world?.stop());

const letter = { from: 'somebody@outside.test', subject: 'Letter' };

test.each([
  ['with a copy: both, once each', 'keeps@post.test', { 'keeps@post.test': 1, 'ben@post.test': 1 }],
  ['with a copy, by a detail', 'keeps+news@post.test', { 'keeps@post.test': 1, 'ben@post.test': 1 }],
  ['with a copy, by the alias domain', 'keeps@mirror.test', { 'keeps@post.test': 1, 'ben@post.test': 1 }],
  ['without a copy: the target alone', 'passes@post.test', { 'ben@post.test': 1 }],
  ['a disabled user: his mailbox alone', 'away@post.test', { 'away@post.test': 1 }],
  [
    'over another who forwards, and over an alias, once each',
    'chain@post.test',
    { 'keeps@post.test': 1, 'ben@post.test': 1, 'ada@post.test': 1 },
  ],
  ['to nobody who gets it: his mailbox, not the catch-all', 'lost@catch.test', { 'lost@catch.test': 1 }],
] as [string, string, Record<string, number>][])('mail reaches, %s', async (_what, to, reached) => {
  const expected = { ...nobody, ...reached };
  const doubled = Object.fromEntries(
    Object.entries(expected).map(([address, count]) => [address, 2 * count]),
  );
  const arrived = await arrivals(world, doubled, async () => {
    expect(await sendFromOutside(world, { ...letter, to })).toBeNull();
    expect(await sendFromOutside(world, { ...letter, to })).toBeNull();
  });
  expect(arrived).toEqual(doubled);
});

test('an alias reaches whom its target forwards to', async () => {
  await world.query(
    `INSERT INTO aliases (domain_id, address, targets)
     SELECT id, 'info@post.test', '{passes@post.test}' FROM domains WHERE name = 'post.test'`,
  );
  const expected = { ...nobody, 'ben@post.test': 1 };
  const arrived = await arrivals(world, expected, async () => {
    expect(await sendFromOutside(world, { ...letter, to: 'info@post.test' })).toBeNull();
  });
  expect(arrived).toEqual(expected);
});
