import { greetSmtp } from '@/tests/support/mail-client';
import { arrivals, deliver, sendFromOutside, submit } from '@/tests/support/mail-sending';
import { eventually, type MailWorld, startMailWorld } from '@/tests/support/mail-world';

let world: MailWorld;

beforeAll(async () => {
  world = await startMailWorld();
});

afterAll(() => world?.stop());

const from = 'somebody@outside.test';
const subject = 'Letter';

async function expectArrival(to: string, expected: Record<string, number>): Promise<void> {
  const arrived = await arrivals(world, expected, async () => {
    expect(await sendFromOutside(world, { from, to, subject })).toBeNull();
  });
  expect(arrived).toEqual(expected);
}

describe('mail from outside', () => {
  test.each([
    ['a mailbox', 'ada@post.test', { 'ada@post.test': 1 }],
    ['a mailbox in other letters', 'Ada@POST.test', { 'ada@post.test': 1 }],
    ['a mailbox with a detail', 'ada+news@post.test', { 'ada@post.test': 1 }],
    ['a mailbox whose name has a plus', "o'neil+x@post.test", { "o'neil+x@post.test": 1 }],
    ['a mailbox whose name has a per cent', '50%off@post.test', { '50%off@post.test': 1 }],
    ['a mailbox whose name has an exclamation mark', 'a!b@post.test', { 'a!b@post.test': 1 }],
    ['a disabled mailbox, where it is kept', 'dora@post.test', { 'dora@post.test': 1 }],
    ['a mailbox of a disabled domain, where it is kept', 'eve@closed.test', { 'eve@closed.test': 1 }],
    ['an alias of two', 'team@post.test', { 'ada@post.test': 1, 'ben@post.test': 1 }],
    ['nobody, where a catch-all takes it', 'anybody@catch.test', { 'ada@post.test': 1, 'kim@catch.test': 0 }],
    [
      'somebody, whom the catch-all leaves it to',
      'kim@catch.test',
      { 'kim@catch.test': 1, 'ada@post.test': 0 },
    ],
  ])('reaches %s', (_what, to, expected) => expectArrival(to, expected as Record<string, number>));

  test.each([
    ['an unknown recipient', 'nobody@post.test', /^550 5\.1\.1 /],
    ['a disabled alias', 'old@post.test', /^550 5\.1\.1 /],
    ["other people's domains", 'friend@elsewhere.test', /^554 5\.7\.1 .*Relay access denied/],
    ['SQL in an address', `"x' OR '1'='1"@post.test`, /^550 5\.1\.1 /],
  ])('is refused before it is taken for %s', async (_what, to, refusal) => {
    expect(await sendFromOutside(world, { from, to, subject })).toMatch(refusal);
  });

  test.each([
    'friend%elsewhere.test@post.test',
    'elsewhere.test!friend@post.test',
    '"friend@elsewhere.test"@post.test',
    'friend@elsewhere.test@post.test',
    'friend%elsewhere.test@[127.0.0.1]',
    '"friend@elsewhere.test"@[127.0.0.1]',
    'friend@elsewhere.test@mail.postroom.test',
    '@post.test:friend@elsewhere.test',
  ])('is not sent on by the route in %s', async (to) => {
    const connection = await greetSmtp(world.pair.ports.smtp);
    await connection.ask('MAIL FROM:<somebody@outside.test>', /^\d{3} .*\r\n/m);
    expect(await connection.ask(`RCPT TO:<${to}>`, /^\d{3} .*\r\n/m)).toMatch(/^5\d\d /);
    connection.close();
  });

  test('is refused before it is taken for a mailbox that is full', async () => {
    const to = 'kim@catch.test';
    const setQuota = (bytes: number) =>
      world.query('UPDATE users SET quota_bytes = $2 WHERE address = $1', [to, bytes]);
    await deliver(world, { from, to, subject });
    await setQuota(1);
    expect(await sendFromOutside(world, { from, to, subject })).toMatch(/^552 5\.2\.2 /);
    await setQuota(0);
    expect(await sendFromOutside(world, { from, to, subject })).toBeNull();
  });

  test('is not refused because Dovecot is away, and arrives when it is back', async () => {
    const arrived = await arrivals(world, { 'ben@post.test': 1 }, async () => {
      await world.pair.stopDovecot();
      expect(await sendFromOutside(world, { from, to: 'ben@post.test', subject })).toBeNull();
      await world.pair.startDovecot();
      await world.pair.flushQueue();
    });
    expect(arrived).toEqual({ 'ben@post.test': 1 });
  });
});

describe('LMTP', () => {
  test('delivers', async () => {
    const arrived = await arrivals(world, { 'ben@post.test': 1 }, async () => {
      expect(await deliver(world, { from, to: 'ben@post.test', subject })).toBeNull();
    });
    expect(arrived).toEqual({ 'ben@post.test': 1 });
  });

  test('refuses whom it does not know', async () => {
    expect(await deliver(world, { from, to: 'nobody@post.test', subject })).toMatch(/^550 5\.1\.1 /);
  });

  test('how full the mailbox is can be read in the database', async () => {
    await deliver(world, { from, to: 'kim@catch.test', subject });
    const usage = await eventually(async () => {
      const [row] = await world.query<{ bytes: string; messages: string }>(
        `SELECT bytes, messages FROM mailbox_usage WHERE address = 'kim@catch.test' AND messages > 0`,
      );
      return row;
    });
    expect(Number(usage.bytes)).toBeGreaterThan(100);
  });
});

describe('submission', () => {
  test("sends under one's own address", async () => {
    const arrived = await arrivals(world, { 'ben@post.test': 1 }, async () => {
      const letter = { from: 'ada@post.test', to: 'ben@post.test', subject };
      expect(await submit(world, 'ada@post.test', letter)).toBeNull();
    });
    expect(arrived).toEqual({ 'ben@post.test': 1 });
  });

  test.each(['ben@post.test', 'nobody@post.test', 'boss@elsewhere.test'])(
    'refuses to send as %s',
    async (sender) => {
      const refusal = await submit(world, 'ada@post.test', { from: sender, to: 'ben@post.test', subject });
      expect(refusal).toMatch(/^55\d 5\.7\.1 .*Sender address rejected/);
    },
  );

  test('an open connection of a person who is disabled meanwhile sends nothing, without a sender neither', async () => {
    const setActive = (active: boolean) =>
      world.query(`UPDATE users SET active = $1 WHERE address = 'kim@catch.test'`, [active]);
    const connection = await world.signIn('submission', 'kim@catch.test');
    const answer = /^\d{3} .*\r\n/m;
    await setActive(false);
    for (const sender of ['kim@catch.test', '']) {
      await connection.ask(`MAIL FROM:<${sender}>`, answer);
      expect(await connection.ask('RCPT TO:<ben@post.test>', answer)).toMatch(/^554 5\.7\.1 .*may not send/);
      await connection.ask('RSET', answer);
    }
    await setActive(true);
  });

  test('a letter of a person who is disabled while it is sent is not taken', async () => {
    const setActive = (active: boolean) =>
      world.query(`UPDATE users SET active = $1 WHERE address = 'kim@catch.test'`, [active]);
    const connection = await world.signIn('submission', 'kim@catch.test');
    const answer = /^\d{3} .*\r\n/m;
    expect(await connection.ask('MAIL FROM:<kim@catch.test>', answer)).toMatch(/^250 /);
    expect(await connection.ask('RCPT TO:<ben@post.test>', answer)).toMatch(/^250 /);
    expect(await connection.ask('DATA', answer)).toMatch(/^354 /);
    await setActive(false);
    expect(await connection.ask('Subject: Letter\r\n\r\nHello.\r\n.', answer)).toMatch(/^554 5\.7\.1 /);
    await setActive(true);
  });

  test('nothing reaches Postfix behind Dovecot without a sign-in', async () => {
    const ports = { ...world.pair.ports, smtp: world.pair.ports.relay };
    const behind = { ...world, pair: { ...world.pair, ports } };
    const letter = { from: 'ada@post.test', to: 'ben@post.test', subject };
    expect(await sendFromOutside(behind, letter)).toMatch(/^55\d 5\.7\.1 /);
  });
});
