import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refusal } from '@/lib/core/refusal';
import type { DoveadmEndpoint } from '@/lib/env';
import { endMailSessions, isDoveadmReady, mailServerReady } from '@/lib/mail-server/doveadm';
import { type MailConnection, protocols } from '@/tests/support/mail-client';
import { type MailWorld, startMailWorld, untilCounted } from '@/tests/support/mail-world';

let world: MailWorld;

beforeAll(async () => {
  world = await startMailWorld();
});

afterAll(() => world?.stop());

const end = (...masks: string[]) => endMailSessions(world.pair.doveadm, masks, { timeoutMs: 5_000 });

async function isOpen(connection: MailConnection): Promise<boolean> {
  const over = connection.ended.then(() => false);
  return Promise.race([over, connection.ask('NOOP', /\r\n/).then(() => true)]).catch(() => false);
}

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => null,
    (error) => error,
  );
}

async function expectUnavailable(promise: Promise<unknown>): Promise<void> {
  const error = await failureOf(promise);
  expect(error).toBeInstanceOf(Refusal);
  expect(error).toMatchObject({ code: 'unavailable', detail: 'mail-server' });
}

/** A doveadm that answers in a way of its own. */
async function withOdd(answer: RequestListener, work: (endpoint: DoveadmEndpoint) => Promise<void>) {
  const odd = createServer(answer).listen(0, '127.0.0.1');
  await once(odd, 'listening');
  const { port } = odd.address() as AddressInfo;
  try {
    await work({ ...world.pair.doveadm, url: `http://127.0.0.1:${port}` });
  } finally {
    odd.closeAllConnections();
    odd.close();
  }
}

describe('ending the sessions of a mailbox', () => {
  test.each(protocols)('cuts and counts an open connection by %s', async (protocol) => {
    const connection = await world.signIn(protocol, 'ada@post.test');
    await untilCounted(['ada@post.test'], 1);
    expect(await end('ada@post.test')).toEqual({ ended: 1 });
    await connection.ended;
  });

  test('cuts a connection that idles', async () => {
    const connection = await world.signIn('imap', 'ada@post.test');
    await connection.ask('b SELECT INBOX', /^b OK .*\r\n/m);
    await connection.ask('c IDLE', /^\+ .*\r\n/m);
    await untilCounted(['ada@post.test'], 1);
    expect(await end('ada@post.test')).toEqual({ ended: 1 });
    await connection.ended;
  });

  test('cuts and counts all of them, by several protocols and of several people', async () => {
    const connections = [
      ...(await Promise.all(protocols.map((protocol) => world.signIn(protocol, 'ada@post.test')))),
      await world.signIn('imap', 'ada@post.test'),
      await world.signIn('imap', 'ben@post.test'),
      await world.signIn('pop3', 'ben@post.test'),
    ];
    await untilCounted(['ada@post.test', 'ben@post.test'], 7);
    expect(await end('ada@post.test', 'nobody@post.test', 'ben@post.test')).toEqual({ ended: 7 });
    await Promise.all(connections.map(({ ended }) => ended));
  });

  test('is done when nobody is connected', async () => {
    await untilCounted(['*@post.test'], 0);
    expect(await end('ada@post.test')).toEqual({ ended: 0 });
    expect(await end()).toEqual({ ended: 0 });
  });

  test('takes more people than one call does', async () => {
    const connection = await world.signIn('imap', 'ada@post.test');
    const masks = Array.from({ length: 250 }, (_, index) => `nobody${index}@post.test`);
    await untilCounted(['ada@post.test'], 1);
    expect(await end(...masks, 'ada@post.test')).toEqual({ ended: 1 });
    await connection.ended;
  });

  test('leaves everybody else connected', async () => {
    const others = [
      await world.signIn('imap', 'ben@post.test'),
      await world.signIn('imap', 'kim@catch.test'),
    ];
    const connection = await world.signIn('imap', 'ada@post.test');
    await end('ada@post.test');
    await connection.ended;
    for (const other of others) expect(await isOpen(other)).toBe(true);
    await end('*@post.test', '*@catch.test');
  });

  test('of a whole domain leaves other domains connected', async () => {
    const inside = [await world.signIn('imap', 'ada@post.test'), await world.signIn('pop3', 'ben@post.test')];
    const outside = await world.signIn('imap', 'kim@catch.test');
    await untilCounted(['*@post.test'], 2);
    expect(await end('*@post.test')).toEqual({ ended: 2 });
    await Promise.all(inside.map(({ ended }) => ended));
    expect(await isOpen(outside)).toBe(true);
    await end('kim@catch.test');
  });
});

test.each(['*', 'a*@post.test', 'a?a@post.test', '*@*', '**@post.test', '*@post.*'])(
  'the mask %s ends nothing, and the others are ended all the same',
  async (mask) => {
    const ada = await world.signIn('imap', 'ada@post.test');
    const ben = await world.signIn('imap', 'ben@post.test');
    await expectUnavailable(end(mask, 'ben@post.test'));
    await ben.ended;
    expect(await isOpen(ada)).toBe(true);
    await end('ada@post.test');
  },
);

describe('a mail server that does not do it', () => {
  test('because the key is wrong', async () => {
    const endpoint = { ...world.pair.doveadm, key: 'x'.repeat(32) };
    await expectUnavailable(endMailSessions(endpoint, ['ada@post.test'], { timeoutMs: 5_000 }));
    expect(await isDoveadmReady(endpoint)).toBe(false);
  });

  test('because it is not there', async () => {
    await world.pair.stopDovecot();
    await expectUnavailable(end('ada@post.test'));
    expect(await mailServerReady()).toBe('down');
    await world.pair.startDovecot();
    expect(await mailServerReady()).toBe('ok');
    expect(await end('ada@post.test')).toEqual({ ended: 0 });
  });

  test('because it does not answer in time', () =>
    withOdd(
      () => {},
      (silent) => expectUnavailable(endMailSessions(silent, ['ada@post.test'], { timeoutMs: 50 })),
    ));

  test.each([
    'not JSON',
    '[]',
    '{}',
    '[["doveadmResponse",[],"who-0"],["error",{"type":"exitCode","exitCode":75},"kick-0"]]',
  ])('because it answers %s', (body) =>
    withOdd(
      (_, response) => response.end(body),
      (odd) => expectUnavailable(endMailSessions(odd, ['ada@post.test'], { timeoutMs: 5_000 })),
    ),
  );
});
