import nodemailer from 'nodemailer';
import { watchFolder } from '@/lib/mailbox/watch';
import { eventually, type MailWorld, startMailWorld, untilCounted } from '@/tests/support/mail-world';
import { mailboxActor, reachMailServer, stopWorld } from '@/tests/support/mailbox-actor';
import { letter } from '@/tests/support/webmail-world';

const BEN = 'ben@post.test';

let world: MailWorld;

beforeAll(async () => {
  world = await startMailWorld();
  reachMailServer(world);
}, 120_000);

afterAll(() => stopWorld(world));

async function deliver(subject: string): Promise<void> {
  const lmtp = { host: '127.0.0.1', port: world.pair.ports.lmtp, lmtp: true, ignoreTLS: true };
  const envelope = { from: 'sender@outside.test', to: BEN };
  await nodemailer.createTransport(lmtp).sendMail({ envelope, raw: letter(subject) });
}

/** Counts what a watcher of the inbox is told. */
async function watching() {
  const told = { changes: 0, ends: 0 };
  const stop = watchFolder(await mailboxActor(world, BEN), 'INBOX', {
    changed: () => {
      told.changes += 1;
    },
    ended: () => {
      told.ends += 1;
    },
  });
  await untilCounted([BEN], 1);
  const until = (count: number) => eventually(async () => (told.changes >= count ? true : undefined));
  return { told, stop, until };
}

test('after the mail server was away it goes on: once for what was missed, then for what comes', async () => {
  const { told, stop, until } = await watching();
  await deliver('Before');
  await until(1);
  await world.pair.stopDovecot();
  await new Promise((resolve) => setTimeout(resolve, 3_500));
  expect(told).toEqual({ changes: 1, ends: 0 });
  await world.pair.startDovecot();
  await until(2);
  await untilCounted([BEN], 1);
  await deliver('After');
  await until(3);
  expect(told.ends).toBe(0);
  stop();
  await untilCounted([BEN], 0);
}, 60_000);

test('a session that is gone has ended, and nothing is tried again', async () => {
  const { told, stop } = await watching();
  await world.query('DELETE FROM sessions');
  await world.pair.stopDovecot();
  await world.pair.startDovecot();
  await eventually(async () => (told.ends === 1 ? true : undefined));
  stop();
  await untilCounted([BEN], 0);
});
