import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import type { UserActor } from '@/lib/core/actor';
import { withMailbox } from '@/lib/mailbox/pool';
import { createDraft } from '@/lib/operations/mail-drafts/create';
import { updateDraft } from '@/lib/operations/mail-drafts/update';
import { createSubmission } from '@/lib/operations/mail-submissions/create';
import { eventually, type MailWorld, startMailWorld } from '@/tests/support/mail-world';
import { mailboxActor, reachMailServer, stopWorld } from '@/tests/support/mailbox-actor';

let world: MailWorld;
let line: Server;
let ben: UserActor;
let kim: UserActor;
/** Whether the line breaks when the server has answered that it took a message. */
let breaks = true;

/** A line to the submission server that can be cut. */
function startLine(): Server {
  return createServer((client) => {
    const server = connect(world.pair.ports.submission, '127.0.0.1');
    client.pipe(server);
    server.on('data', (answer) => {
      const isTaken = /^250 2\.0\.0 .*(queued|saved)/im.test(answer.toString('latin1'));
      if (breaks && isTaken) client.destroy();
      else client.write(answer);
    });
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      one.on('error', () => {});
      one.on('close', () => other.destroy());
    }
  }).listen(0, '127.0.0.1');
}

beforeAll(async () => {
  world = await startMailWorld();
  reachMailServer(world);
  line = startLine();
  await once(line, 'listening');
  const { port } = line.address() as AddressInfo;
  process.env.POSTROOM_WEBMAIL_SUBMISSION = `127.0.0.1:${port}/none`;
  ben = await mailboxActor(world, 'ben@post.test');
  kim = await mailboxActor(world, 'kim@catch.test');
}, 120_000);

afterAll(async () => {
  line?.close();
  await stopWorld(world);
});

const letter = { to: [{ name: '', address: 'kim@catch.test' }], subject: 'Perhaps', text: 'Hello.' };

const arrived = () =>
  withMailbox(kim, 'INBOX', async (client) => (client.mailbox === false ? 0 : client.mailbox.exists));

async function untilArrived(count: number): Promise<void> {
  await eventually(async () => ((await arrived()) === count ? true : undefined));
}

const refusal = (sending: Promise<unknown>) => sending.then(String, (error) => error);

test('no answer after the whole message: it is not known, and never sent again unasked', async () => {
  const { id: draft } = await createDraft(ben, letter);
  const broken = await refusal(createSubmission(ben, { ...letter, draft }));
  expect(broken).toMatchObject({ code: 'unavailable', detail: 'submission-unknown' });
  expect(broken.retryAfterSeconds).toBeUndefined();
  await untilArrived(1);
  breaks = false;
  const again = await refusal(createSubmission(ben, { ...letter, draft }));
  expect(again).toMatchObject({ code: 'conflict', detail: 'already-sent' });
  expect(await arrived()).toBe(1);
  const { id: changed } = await updateDraft(ben, { ...letter, text: 'Hello again.', id: draft });
  await createSubmission(ben, { ...letter, text: 'Hello again.', draft: changed });
  await untilArrived(2);
});

test('without a draft it is said as well; asked for twice, it goes twice', async () => {
  const before = await arrived();
  breaks = true;
  expect(await refusal(createSubmission(ben, letter))).toMatchObject({ detail: 'submission-unknown' });
  breaks = false;
  await createSubmission(ben, letter);
  await untilArrived(before + 2);
});
