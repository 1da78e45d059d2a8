import { ImapFlow } from 'imapflow';
import { lookUpMailSessions } from '@/lib/mail-server/doveadm';
import { greetSmtp, signInOnBehalf } from '@/tests/support/mail-client';
import { arrivals, type Letter, sendFromOutside, submit } from '@/tests/support/mail-sending';
import {
  eventually,
  type MailWorld,
  PASSWORD,
  startMailWorld,
  untilCounted,
} from '@/tests/support/mail-world';

const ADA = 'ada@post.test';
const BEN = 'ben@post.test';
const VISITOR = '203.0.113.7';
const MIB = 1024 * 1024;

let world: MailWorld;
const close: (() => void)[] = [];

beforeAll(async () => {
  world = await startMailWorld();
});

afterEach(async () => {
  for (const one of close.splice(0)) one();
  await untilCounted([ADA, BEN], 0);
});

afterAll(() => world?.stop());

async function imapFlow(clientInfo = {}): Promise<ImapFlow> {
  const { imap } = world.pair.ports;
  const auth = { user: BEN, pass: PASSWORD };
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: imap,
    secure: false,
    auth,
    clientInfo,
    logger: false,
  });
  await client.connect();
  close.push(() => client.close());
  return client;
}

/** The addresses that Dovecot knows a person by. */
async function addressesOf(address: string, service: string): Promise<string[]> {
  return eventually(async () => {
    const { sessions } = await lookUpMailSessions(address);
    const found = sessions.find((session) => session.service === service && session.connections > 0);
    return found?.ips;
  });
}

test('IMAP can what the webmail asks of it', async () => {
  const client = await imapFlow();
  const wanted = [
    'MOVE',
    'UIDPLUS',
    'ESEARCH',
    'SPECIAL-USE',
    'IDLE',
    'QUOTA',
    'CONDSTORE',
    'QRESYNC',
    'NAMESPACE',
  ];
  expect([...client.capabilities.keys()]).toEqual(expect.arrayContaining(wanted));
  expect([...client.capabilities.keys()]).toContainEqual(expect.stringMatching(/^LITERAL[+-]$/));
});

test('a message keeps $Forwarded, and a keyword of our own', async () => {
  const client = await imapFlow();
  await client.append('Sent', 'Subject: Letter\r\n\r\nHello.\r\n');
  await client.mailboxOpen('Sent');
  await client.messageFlagsAdd('1:*', ['$Forwarded', 'Postroom1']);
  const message = await client.fetchOne('*', { flags: true });
  expect(message && [...(message.flags ?? [])]).toEqual(expect.arrayContaining(['$Forwarded', 'Postroom1']));
});

describe('whose address it is', () => {
  test("is the webmail's word for its visitor", async () => {
    await imapFlow({ name: 'Postroom', 'x-originating-ip': VISITOR });
    expect(await addressesOf(BEN, 'imap')).toEqual([VISITOR]);
  });

  test.each([
    ['127.0.0.1', VISITOR],
    ['127.0.0.2', '127.0.0.2'],
  ])('by IMAP, from %s, is %s', async (from, expected) => {
    const connection = await signInOnBehalf(world.pair.ports.imap, from, VISITOR, BEN, PASSWORD);
    close.push(connection.close);
    expect(connection.isSignedIn).toBe(true);
    expect(await addressesOf(BEN, 'imap')).toEqual([expected]);
  });

  test.each([
    ['127.0.0.1', /^220 /, VISITOR],
    ['127.0.0.2', /^5\d\d /, '127.0.0.2'],
  ])('by XCLIENT at submission, from %s, is answered %s and is %s', async (from, answered, expected) => {
    const connection = await greetSmtp(world.pair.ports.submission, from);
    close.push(connection.close);
    expect(await connection.ask(`XCLIENT ADDR=${VISITOR}`, /^\d{3} .*\r\n/m)).toMatch(answered);
    await connection.ask('EHLO client.test', /^250 .*\r\n/m);
    const plain = Buffer.from(`\0${BEN}\0${PASSWORD}`).toString('base64');
    expect(await connection.ask(`AUTH PLAIN ${plain}`, /^\d{3} .*\r\n/m)).toMatch(/^235 /);
    expect(await addressesOf(BEN, 'submission')).toEqual([expected]);
  });
});

test('one person may have many connections from one address', async () => {
  const clients = await Promise.all(Array.from({ length: 20 }, () => imapFlow()));
  expect(clients.every(({ authenticated }) => authenticated)).toBe(true);
});

describe('a file of 50 MiB', () => {
  const letter: Letter = { from: ADA, to: BEN, subject: 'Large', fileBytes: 50 * MIB };

  test('goes out by submission and arrives', async () => {
    const arrived = await arrivals(world, { [BEN]: 1 }, async () => {
      expect(await submit(world, ADA, letter)).toBeNull();
    });
    expect(arrived).toEqual({ [BEN]: 1 });
  }, 120_000);

  test('is about the end: 60 MiB from another server are refused', async () => {
    const larger = { ...letter, from: 'somebody@outside.test', fileBytes: 60 * MIB };
    expect(await sendFromOutside(world, larger)).toMatch(/^552 5\.3\.4 /);
  }, 120_000);

  test.each(['submission', 'smtp'] as const)(
    'what is larger is refused before it is sent, by %s',
    async (door) => {
      const connection = await greetSmtp(world.pair.ports[door]);
      close.push(connection.close);
      const refusal = await connection.ask(
        `MAIL FROM:<x@outside.test> SIZE=${75 * MIB + 1}`,
        /^\d{3} .*\r\n/m,
      );
      expect(refusal).toMatch(/^5\d\d /);
    },
  );
});
