import { lookUpMailSessions } from '@/lib/mail-server/doveadm';
import { borrowMailbox, withMailbox } from '@/lib/mailbox/pool';
import { search } from '@/lib/mailbox/search';
import { eventually, type MailWorld, startMailWorld, untilCounted } from '@/tests/support/mail-world';
import { mailboxActor, reachMailServer, stopWorld } from '@/tests/support/mailbox-actor';

const BEN = 'ben@post.test';
const AT_MOST = 4;

let world: MailWorld;

beforeAll(async () => {
  world = await startMailWorld();
  reachMailServer(world);
}, 120_000);

afterAll(() => stopWorld(world));

/** Ends all sessions; the pool sees to it by itself. */
async function untilNoneIsLeft(): Promise<void> {
  await world.query('DELETE FROM sessions');
  await untilCounted([BEN], 0);
}

afterEach(untilNoneIsLeft);

/** How many connections there were at most while `work` ran. */
async function most(address: string, work: () => Promise<unknown>): Promise<number> {
  let highest = 0;
  let running = true;
  const look = async () => {
    while (running) {
      const { sessions } = await lookUpMailSessions(address);
      const count = sessions.reduce((sum, { connections }) => sum + connections, 0);
      highest = Math.max(highest, count);
    }
  };
  const looking = look();
  await work();
  running = false;
  await looking;
  return highest;
}

const ask = (actor: Awaited<ReturnType<typeof mailboxActor>>, number: number) =>
  withMailbox(actor, number % 3 ? 'INBOX' : null, async (client) => {
    await client.status(number % 2 ? 'INBOX' : 'Sent', { messages: true });
    return number;
  });

test('100 requests of one session all get an answer, over four connections', async () => {
  const ben = await mailboxActor(world, BEN);
  const numbers = Array.from({ length: 100 }, (_, number) => number);
  const highest = await most(BEN, async () => {
    expect(await Promise.all(numbers.map((number) => ask(ben, number)))).toEqual(numbers);
  });
  expect(highest).toBeLessThanOrEqual(AT_MOST);
  await untilCounted([BEN], AT_MOST);
});

test('50 sessions of many people all get an answer, and their connections end with them', async () => {
  const people = [BEN, 'ada@post.test', 'kim@catch.test', "o'neil+x@post.test", 'a!b@post.test'];
  const actors = await Promise.all(
    Array.from({ length: 50 }, (_, number) => mailboxActor(world, people[number % people.length] ?? BEN)),
  );
  const asked = actors.flatMap((actor) => [0, 1].map((number) => ask(actor, number)));
  expect((await Promise.all(asked)).length).toBe(100);
  await world.query('DELETE FROM sessions');
  await untilCounted(people, 0);
}, 60_000);

test('who waits gets a connection when another one dies with its work', async () => {
  const ben = await mailboxActor(world, BEN);
  const borrowed = await Promise.all(Array.from({ length: AT_MOST }, () => borrowMailbox(ben, null)));
  const waiting = Promise.all(Array.from({ length: 12 }, (_, number) => ask(ben, number)));
  for (const { client } of borrowed) client.close();
  for (const { giveBack } of borrowed) giveBack();
  expect(await waiting).toHaveLength(12);
});

test('when none can be opened any more, everybody who waits is told', async () => {
  const ben = await mailboxActor(world, BEN);
  const borrowed = await Promise.all(Array.from({ length: AT_MOST }, () => borrowMailbox(ben, null)));
  const waiting = Array.from({ length: 12 }, (_, number) => ask(ben, number).catch((error) => error.code));
  await world.query('DELETE FROM sessions');
  for (const { client } of borrowed) client.close();
  for (const { giveBack } of borrowed) giveBack();
  expect(new Set(await Promise.all(waiting))).toEqual(new Set(['unauthenticated']));
});

test('a kept one that has died in the meantime is replaced before anything is asked of it', async () => {
  const ben = await mailboxActor(world, BEN);
  await ask(ben, 1);
  await world.pair.stopDovecot();
  await world.pair.startDovecot();
  expect(await ask(ben, 1)).toBe(1);
});

test('a search that takes too long is said to, and its connection is used by nobody again', async () => {
  const ben = await mailboxActor(world, BEN);
  const { client, giveBack } = await borrowMailbox(ben, 'INBOX');
  await expect(search(client, { body: 'x' }, 0)).rejects.toMatchObject({ detail: 'mail-search-too-slow' });
  giveBack();
  expect(await withMailbox(ben, 'INBOX', async (other) => other === client)).toBe(false);
  expect(await withMailbox(ben, 'INBOX', (other) => search(other, { body: 'x' }))).toEqual([]);
  await eventually(async () => (client.usable ? undefined : true));
});
