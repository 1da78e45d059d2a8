import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { addCast, PASSWORD } from '../support/cast';
import type { Client } from '../support/client';
import { type MailWorld, startMailWorld } from '../support/mail-world';
import { startPanelOver, type TestPanel } from '../support/panel';
import { sql } from '../support/test-server';

let world: MailWorld;
let panel: TestPanel;
let sofia: Client;

const ULLA = 'ulla@one.example';
const NEW = 'Lantern-fish-88';

beforeAll(async () => {
  world = await startMailWorld();
  await addCast(world.urls.owner);
  panel = await startPanelOver(world.urls, {
    POSTROOM_DOVEADM_URL: world.pair.doveadm.url,
    POSTROOM_DOVEADM_KEY: world.pair.doveadm.key,
  });
  sofia = await panel.signIn('sofia');
}, 120_000);

afterAll(async () => {
  await panel?.stop();
  await world?.stop();
}, 60_000);

async function setPassword(password: string) {
  const { status, body } = await sofia('PATCH', `/api/v1/users/${ULLA}`, { password });
  expect(status).toBe(200);
  return body.receipt;
}

async function outbox() {
  return sql(world.urls.owner, 'SELECT * FROM outbox');
}

async function until(condition: () => Promise<boolean>, seconds: number): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Still not so after ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

test('a reset: the old one is refused and the new one opens at the very next attempt, an open IDLE is cut and counted', async () => {
  const idle = await world.signIn('imap', ULLA, PASSWORD);
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
    expect([protocol, (await world.signIn(protocol, ULLA, PASSWORD)).isSignedIn]).toEqual([protocol, false]);
    expect([protocol, (await world.signIn(protocol, ULLA, NEW)).isSignedIn]).toEqual([protocol, true]);
  }
  await idle.ended;
}, 60_000);

test('the second kick comes some seconds later, then the outbox is empty', async () => {
  await until(async () => (await outbox()).length === 0, 20);
}, 30_000);

test('the mail server down: the reset succeeds at once, pending; back again, it ends the sessions by itself', async () => {
  await world.pair.stopDovecot();
  const receipt = await setPassword('Meadow-stone-31');
  expect(receipt).toMatchObject({ mailServer: 'pending', mailSessionsEnded: 0 });
  expect(await outbox()).toHaveLength(1);
  expect((await sofia('GET', '/api/v1/ready')).body).toEqual({ database: 'ok', mailServer: 'down' });
  await world.pair.startDovecot();
  const late = await world.signIn('imap', ULLA, 'Meadow-stone-31');
  await late.ended;
  await until(async () => (await outbox()).length === 0, 40);
  expect((await sofia('GET', '/api/v1/ready')).body.mailServer).toBe('ok');
}, 90_000);

test('disable: cut, refused with the reason; enable: opens again', async () => {
  const open = await world.signIn('imap', ULLA, 'Meadow-stone-31');
  const { body } = await sofia('PATCH', `/api/v1/users/${ULLA}`, { active: false });
  expect(body.receipt).toMatchObject({ mailServer: 'done', mailSessionsEnded: 1 });
  await open.ended;
  expect((await world.signIn('imap', ULLA, 'Meadow-stone-31')).answer).toMatch(/NO .*disabled/i);
  await sofia('PATCH', `/api/v1/users/${ULLA}`, { active: true });
  expect((await world.signIn('imap', ULLA, 'Meadow-stone-31')).isSignedIn).toBe(true);
}, 60_000);

test('a disabled domain cuts all of its users and nobody else', async () => {
  const [ulla, sven] = await Promise.all([
    world.signIn('imap', ULLA, 'Meadow-stone-31'),
    world.signIn('imap', 'sven@sister.example', PASSWORD),
  ]);
  expect((await sofia('PATCH', '/api/v1/domains/one.example', { active: false })).status).toBe(200);
  await ulla.ended;
  expect(await sven.ask('b NOOP', /^b .*/m)).toMatch(/b OK/);
  expect((await world.signIn('imap', ULLA, 'Meadow-stone-31')).isSignedIn).toBe(false);
  await sofia('PATCH', '/api/v1/domains/one.example', { active: true });
}, 60_000);

test('deleted: cut, and refused', async () => {
  const open = await world.signIn('imap', 'uwe@one.example', PASSWORD);
  const { body } = await sofia('DELETE', '/api/v1/users/uwe@one.example');
  expect(body.receipt).toMatchObject({ mailServer: 'done', mailSessionsEnded: 1 });
  await open.ended;
  expect((await world.signIn('imap', 'uwe@one.example', PASSWORD)).isSignedIn).toBe(false);
}, 60_000);

test('doveadm that takes a connection and says nothing: pending within the time a person waits', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const slow = await startPanelOver(world.urls, {
    POSTROOM_DOVEADM_URL: `http://127.0.0.1:${port}`,
    POSTROOM_DOVEADM_KEY: world.pair.doveadm.key,
  });
  const admin = await slow.signIn('sofia');
  const { status, body } = await admin('PATCH', `/api/v1/users/${ULLA}`, { password: 'Copper-kettle-64' });
  expect([status, body.receipt.mailServer]).toEqual([200, 'pending']);
  expect((await world.signIn('imap', ULLA, 'Copper-kettle-64')).isSignedIn).toBe(true);
  await slow.stop();
  silent.close();
}, 60_000);
