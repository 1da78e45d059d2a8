import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { PASSWORD } from '../support/cast';
import { type MailPanel, startMailPanel } from '../support/mail-panel';
import { eventually, untilCounted } from '../support/mail-world';
import { sql } from '../support/test-server';

let stage: MailPanel;

const ULLA = 'ulla@one.example';
const NEW = 'Lantern-fish-88';

beforeAll(async () => {
  stage = await startMailPanel();
}, 120_000);

afterAll(() => stage?.stop(), 60_000);

/** Signed in, and counted by Dovecot: what is ended now is in the receipt. */
async function signInAndCount(address: string, password: string) {
  await untilCounted([address], 0);
  const connection = await stage.world.signIn('imap', address, password);
  await untilCounted([address], 1);
  return connection;
}

async function setPassword(password: string) {
  const { status, body } = await stage.sofia('PATCH', `/api/v1/users/${ULLA}`, { password });
  expect(status).toBe(200);
  return body.receipt;
}

async function outbox() {
  return sql(stage.world.urls.owner, 'SELECT * FROM outbox');
}

async function untilOutboxIsEmpty(): Promise<void> {
  await eventually(async () => (await outbox()).length === 0 || undefined);
}

test('a reset: the old one is refused and the new one opens at the very next attempt, an open IDLE is cut and counted', async () => {
  const idle = await signInAndCount(ULLA, PASSWORD);
  await idle.ask('b SELECT INBOX', /^b OK/m);
  await idle.ask('c IDLE', /^\+ /m);
  const receipt = await setPassword(NEW);
  expect(receipt).toEqual({
    panelSessionsEnded: 0,
    webmailSessionsEnded: 0,
    mailSessionsEnded: 1,
    mailServer: 'done',
  });
  for (const protocol of ['imap', 'pop3', 'sieve', 'submission'] as const) {
    expect([protocol, (await stage.world.signIn(protocol, ULLA, PASSWORD)).isSignedIn]).toEqual([
      protocol,
      false,
    ]);
    expect([protocol, (await stage.world.signIn(protocol, ULLA, NEW)).isSignedIn]).toEqual([protocol, true]);
  }
  await idle.ended;
}, 60_000);

test('the second kick comes, then the outbox is empty', untilOutboxIsEmpty);

test('the mail server down: the reset succeeds at once, pending; back again, it ends the sessions by itself', async () => {
  await stage.world.pair.stopDovecot();
  const receipt = await setPassword('Meadow-stone-31');
  expect(receipt).toMatchObject({ mailServer: 'pending', mailSessionsEnded: 0 });
  expect(await outbox()).toHaveLength(1);
  expect((await stage.sofia('GET', '/api/v1/ready')).body).toEqual({ database: 'ok', mailServer: 'down' });
  await stage.world.pair.startDovecot();
  const late = await stage.world.signIn('imap', ULLA, 'Meadow-stone-31');
  await late.ended;
  await untilOutboxIsEmpty();
  expect((await stage.sofia('GET', '/api/v1/ready')).body.mailServer).toBe('ok');
}, 90_000);

test('disable: cut, refused with the reason; enable: opens again', async () => {
  const open = await signInAndCount(ULLA, 'Meadow-stone-31');
  const { body } = await stage.sofia('PATCH', `/api/v1/users/${ULLA}`, { active: false });
  expect(body.receipt).toMatchObject({ mailServer: 'done', mailSessionsEnded: 1 });
  await open.ended;
  expect((await stage.world.signIn('imap', ULLA, 'Meadow-stone-31')).answer).toMatch(/NO .*disabled/i);
  await stage.sofia('PATCH', `/api/v1/users/${ULLA}`, { active: true });
  const again = await stage.world.signIn('imap', ULLA, 'Meadow-stone-31');
  expect(again.isSignedIn).toBe(true);
  again.close();
}, 60_000);

test('a disabled domain cuts all of its users and nobody else', async () => {
  const sven = await stage.world.signIn('imap', 'sven@sister.example', PASSWORD);
  const ulla = await signInAndCount(ULLA, 'Meadow-stone-31');
  expect((await stage.sofia('PATCH', '/api/v1/domains/one.example', { active: false })).status).toBe(200);
  await ulla.ended;
  expect(await sven.ask('b NOOP', /^b .*/m)).toMatch(/b OK/);
  expect((await stage.world.signIn('imap', ULLA, 'Meadow-stone-31')).isSignedIn).toBe(false);
  await stage.sofia('PATCH', '/api/v1/domains/one.example', { active: true });
}, 60_000);

test('deleted: cut, and refused', async () => {
  const open = await signInAndCount('uwe@one.example', PASSWORD);
  const { body } = await stage.sofia('DELETE', '/api/v1/users/uwe@one.example');
  expect(body.receipt).toMatchObject({ mailServer: 'done', mailSessionsEnded: 1 });
  await open.ended;
  expect((await stage.world.signIn('imap', 'uwe@one.example', PASSWORD)).isSignedIn).toBe(false);
}, 60_000);

test('doveadm that takes a connection and says nothing: pending within the time a person waits', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const slow = await stage.startPanel({ POSTROOM_DOVEADM_URL: `http://127.0.0.1:${port}` });
  const admin = await slow.signIn('sofia');
  const { status, body } = await admin('PATCH', `/api/v1/users/${ULLA}`, { password: 'Copper-kettle-64' });
  expect([status, body.receipt.mailServer]).toEqual([200, 'pending']);
  expect((await stage.world.signIn('imap', ULLA, 'Copper-kettle-64')).isSignedIn).toBe(true);
  await slow.stop();
  silent.close();
}, 60_000);
