import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, getPriority } from 'node:os';
import { hashPassword } from '@/lib/password/hash';
import { closePasswordPool } from '@/lib/password/pool';
import { withHashEnvironment } from './hash-environment';
import { PASSWORD } from './stored-hashes';

withHashEnvironment();

const slots = availableParallelism() + 1;

test('the event loop goes on while eight passwords are hashed', async () => {
  let ticks = 0;
  const timer = setInterval(() => ticks++, 1);
  await Promise.all(Array.from({ length: 8 }, () => hashPassword(PASSWORD)));
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(10);
});

test('an interactive hash overtakes the bulk that came before', async () => {
  const done: string[] = [];
  const bulk = Array.from({ length: slots * 4 }, () =>
    hashPassword(PASSWORD, { queue: 'bulk' }).then(() => done.push('bulk')),
  );
  const interactive = hashPassword(PASSWORD).then(() => done.push('interactive'));
  await Promise.all([...bulk, interactive]);
  expect(done.indexOf('interactive')).toBeLessThan(slots * 2);
});

test('beyond 64 waiting it refuses, and an abort empties the queue', async () => {
  const gone = new AbortController();
  const asked = Array.from({ length: slots + 64 }, () => hashPassword(PASSWORD, { signal: gone.signal }));
  await expect(hashPassword(PASSWORD)).rejects.toMatchObject({ code: 'overloaded', retryAfterSeconds: 2 });
  gone.abort();
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(64);
});

test('closing waits for what was asked, and the next call starts anew', async () => {
  let done = 0;
  for (let n = 0; n < slots + 2; n++) void hashPassword(PASSWORD).then(() => done++);
  await closePasswordPool();
  expect(done).toBe(slots + 2);
  expect(await hashPassword(PASSWORD)).toMatch(/^\{BLF-CRYPT\}/);
});

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('only the hashing threads are niced', async () => {
  await closePasswordPool();
  expect(nicedThreads()).toEqual([]);
  await Promise.all(Array.from({ length: slots * 2 }, () => hashPassword(PASSWORD)));
  expect(nicedThreads()).toHaveLength(slots);
  expect(nicedThreads()).not.toContain(process.pid);
  expect(getPriority()).not.toBe(10);
});

/** The thread ids of this process at nice 10 (proc(5): the 19th field, the 17th after the command's name). */
function nicedThreads(): number[] {
  const nice = (id: string) => {
    const stat = readFileSync(`/proc/self/task/${id}/stat`, 'latin1');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]);
  };
  return readdirSync('/proc/self/task')
    .filter((id) => nice(id) === 10)
    .map(Number);
}
