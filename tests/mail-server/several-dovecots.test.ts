import { rmSync } from 'node:fs';
import { type MailServerPair, startMailServerPair } from '@/lib/mail-server/pair';
import { mailDatabaseOf } from '@/lib/mail-server/settings';
import { PASSWORD } from '../support/cast';
import type { Client } from '../support/client';
import { signIn } from '../support/mail-client';
import { type MailPanel, startMailPanel } from '../support/mail-panel';
import { eventually, openFolder } from '../support/mail-world';
import type { TestPanel } from '../support/panel';
import { sql } from '../support/test-server';

const ULLA = 'ulla@one.example';

let stage: MailPanel;
let second: MailServerPair;
let panel: TestPanel;
let sofia: Client;
const folder = openFolder();

beforeAll(async () => {
  stage = await startMailPanel();
  const { pair, urls } = stage.world;
  await stage.panel.stop();
  const database = mailDatabaseOf(urls);
  second = await startMailServerPair({ directory: folder, database, doveadmKey: pair.doveadm.key });
  panel = await stage.startPanel({ POSTROOM_DOVEADM_URL: `${pair.doveadm.url}, ${second.doveadm.url}` });
  sofia = await panel.signIn('sofia');
}, 120_000);

afterAll(async () => {
  await panel?.stop();
  await second?.stop();
  await stage?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** One connection at each, when both count it. */
async function openAtBoth(password: string) {
  const { pair } = stage.world;
  const open = await Promise.all(
    [pair, second].map(({ ports }) => signIn('imap', ports.imap, ULLA, password)),
  );
  await eventually(async () => {
    const { body } = await sofia('GET', `/api/v1/users/${ULLA}/sessions`);
    return body.mail[0]?.connections === 2 || undefined;
  });
  return open;
}

async function reset(password: string) {
  const { status, body } = await sofia('PATCH', `/api/v1/users/${ULLA}`, { password });
  expect(status).toBe(200);
  return body.receipt;
}

const outbox = () =>
  sql(stage.world.urls.owner, 'SELECT endpoint, subject, attempts FROM outbox ORDER BY endpoint');

test('both are told, and the receipt counts both', async () => {
  const open = await openAtBoth(PASSWORD);
  expect(await reset('Lantern-fish-88')).toMatchObject({ mailServer: 'done', mailSessionsEnded: 2 });
  await Promise.all(open.map(({ ended }) => ended));
  await eventually(async () => (await outbox()).length === 0 || undefined);
});

test('one that is down is told of and tried again alone; the other has done its part', async () => {
  const [first, other] = await openAtBoth('Lantern-fish-88');
  await second.stopDovecot();
  expect(await reset('Meadow-stone-31')).toMatchObject({ mailServer: 'pending', mailSessionsEnded: 1 });
  await Promise.all([first?.ended, other?.ended]);
  expect((await sofia('GET', '/api/v1/ready')).body.mailServer).toBe('down');
  const { body } = await sofia('GET', `/api/v1/users/${ULLA}/sessions`);
  expect(body.mailServer).toBe('down');
  await eventually(async () => (await outbox()).length === 1 || undefined);
  const [left] = await outbox();
  expect(left).toMatchObject({ endpoint: second.doveadm.url, subject: ULLA });
  expect(JSON.stringify(left)).not.toContain(second.doveadm.key);
  await second.startDovecot();
  const late = await signIn('imap', second.ports.imap, ULLA, 'Meadow-stone-31');
  await late.ended;
  await eventually(async () => (await outbox()).length === 0 || undefined);
  expect((await sofia('GET', '/api/v1/ready')).body.mailServer).toBe('ok');
}, 60_000);

test('a row for one that nobody knows any more goes to all', async () => {
  const open = await openAtBoth('Meadow-stone-31');
  await sql(
    stage.world.urls.owner,
    `INSERT INTO outbox (kind, subject, endpoint, available_at)
     VALUES ('end-mail-sessions', $1, 'http://127.0.0.1:9', now() - interval '1 minute')`,
    [ULLA],
  );
  await Promise.all(open.map(({ ended }) => ended));
  await eventually(async () => (await outbox()).length === 0 || undefined);
});
