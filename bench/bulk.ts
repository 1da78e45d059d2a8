import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { projectRoot } from '@/lib/core/root';
import { generatePassword } from '@/lib/password/generate';
import { type Ask, connect } from './connection';
import { openLoop, perSecond } from './flight';
import { type Finished, finished, told } from './job';
import { BIG_DOMAIN } from './population';
import { quantile } from './quantile';
import { note, type Report } from './report';
import type { Sizes } from './sizes';
import type { Stage } from './stage';

const SECONDS = 5;
const LISTS_A_SECOND = 20;
const LIST = `/api/v1/users?domain=${BIG_DOMAIN}&limit=50`;
/** Before its admin's first look a job is in hand. */
const BEGIN_MS = 1_000;
/** The panel's default. */
const SETTINGS = { scheme: 'BLF-CRYPT', cost: 10 };

/** How many hashes a second these threads make with nothing around them, by the panel's own worker. */
async function hashesASecond(threads: number): Promise<number> {
  const filename = join(projectRoot(), 'lib/password/hash-worker.mjs');
  const pool = new Piscina({
    filename,
    name: 'hash',
    minThreads: threads,
    maxThreads: threads,
    execArgv: [],
  });
  const hash = () => pool.run({ password: generatePassword(), settings: SETTINGS });
  try {
    await perSecond(1, hash);
    return await perSecond(SECONDS, hash);
  } finally {
    await pool.destroy();
  }
}

async function addressesOf(ask: Ask, count: number): Promise<string[]> {
  const addresses: string[] = [];
  for (let after = ''; addresses.length < count; ) {
    const page = await told(ask, `/api/v1/users?domain=${BIG_DOMAIN}&limit=200${after}`);
    addresses.push(...page.items.map(({ address }: { address: string }) => address));
    after = `&after=${page.next}`;
  }
  return addresses.slice(0, count);
}

async function reset(ask: Ask, users: string[]): Promise<Finished> {
  const { id } = await told(ask, '/api/v1/jobs', {
    method: 'POST',
    body: { kind: 'reset-passwords', users },
  });
  const job = await finished(ask, id);
  if (job.done !== users.length) throw new Error(`Of ${users.length} users ${job.done} were reset`);
  return job;
}

/** Between two measurements of one thread, so that a machine that slows down slows down both. */
async function reportRate(report: Report, ask: Ask, users: string[]): Promise<number> {
  const cores = availableParallelism();
  note(`Resetting ${users.length} passwords by one job`);
  const before = await hashesASecond(1);
  const all = await hashesASecond(cores);
  const { seconds } = await reset(ask, users);
  const one = (before + (await hashesASecond(1))) / 2;
  const rate = users.length / seconds;
  report.figure(`Bulk reset of ${users.length}, passwords a second`, rate, { digits: 1 });
  report.figure('One thread that only hashes, a second', one, { digits: 1 });
  report.figure(`${cores} threads that only hash / ${cores} x one`, all / (cores * one));
  report.figure(`Bulk reset of ${users.length} / ${cores} threads that only hash`, rate / all);
  report.figure(`Bulk reset of ${users.length} / ${cores} cores x one thread`, rate / (cores * one), {
    atLeast: 0.9,
  });
  return seconds;
}

async function lists(ask: Ask, seconds: number): Promise<number[]> {
  if (seconds <= 0) return [];
  return openLoop(seconds, LISTS_A_SECOND, async () => {
    const answer = await ask(LIST);
    if (answer.status !== 200) throw new Error(`The list was answered ${answer.status}`);
    return answer;
  });
}

/** From when the job is in hand until it ends: the second in which it does counts no more. */
async function listsMeanwhile(ask: Ask, job: Promise<unknown>): Promise<number[]> {
  const samples: number[][] = [];
  let isRunning = true;
  const end = job.finally(() => {
    isRunning = false;
  });
  await new Promise((resolve) => setTimeout(resolve, BEGIN_MS));
  while (isRunning) samples.push(await lists(ask, 1));
  await end;
  return samples.slice(0, -1).flat();
}

/** The list of somebody else, 20 times a second whether or not it has answered, half of its quiet time before the job. */
async function reportLists(report: Report, admin: Ask, others: Ask, users: string[], seconds: number) {
  note('Asking for the list meanwhile');
  await lists(others, SECONDS);
  const quietSeconds = Math.round(seconds / 2);
  const idle = await lists(others, quietSeconds);
  const busy = await listsMeanwhile(others, reset(admin, users));
  idle.push(...(await lists(others, busy.length / LISTS_A_SECOND - quietSeconds)));
  const name = `Users, first page, ${busy.length} times`;
  for (const [when, samples] of Object.entries({ idle, 'during a bulk reset': busy })) {
    for (const part of [0.5, 0.99])
      report.figure(`${name}, ${when}, p${part * 100}`, quantile(samples, part), { unit: 'ms' });
  }
  const ratio = quantile(busy, 0.99) / quantile(idle, 0.99);
  report.figure(`${name}, p99 during a bulk reset of ${users.length} / idle`, ratio, { atMost: 1.5 });
}

/** New passwords for many by one job: how fast, and what an admin of the tenant feels of it. */
export async function benchBulk(stage: Stage, report: Report, { users, resets }: Sizes): Promise<void> {
  const { panel, cookie } = await stage.startPanel(users);
  const { cookie: tom } = await panel.signIn('tom');
  const [admin, others] = [connect(panel.url, cookie, 1), connect(panel.url, tom, 1)];
  stage.endLater(async () => [admin, others].forEach(({ close }) => void close()));
  const addresses = await addressesOf(admin.ask, resets);
  const seconds = await reportRate(report, admin.ask, addresses);
  await reportLists(report, admin.ask, others.ask, addresses, seconds);
}
