import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { projectRoot } from '@/lib/core/root';
import { HashQueue, type QueueName } from './queue';

type Pool = { threads: Piscina; queue: HashQueue };
type HashWorker = typeof import('./hash-worker.mjs');
type Turn = { queue?: QueueName; signal?: AbortSignal };

// On globalThis, because a bundler may load this module more than once and the cores are shared all the same.
const shared = globalThis as typeof globalThis & { postroomPasswordPool?: Pool };

/**
 * Runs one function of the worker on a thread of its own, at a priority behind what answers (on a busy machine it has its
 * turn all the same). Passwords go by message only.
 */
export function runInPool<Name extends keyof HashWorker>(
  name: Name,
  task: Parameters<HashWorker[Name]>[0],
  { queue = 'interactive', signal }: Turn = {},
): Promise<ReturnType<HashWorker[Name]>> {
  shared.postroomPasswordPool ??= createPool();
  const pool = shared.postroomPasswordPool;
  return pool.queue.run(queue, () => pool.threads.run(task, { name }), signal);
}

/** Lets what runs and waits come to its end, then ends the threads. A later call starts anew. */
export async function closePasswordPool(): Promise<void> {
  const pool = shared.postroomPasswordPool;
  shared.postroomPasswordPool = undefined;
  await pool?.queue.idle();
  await pool?.threads.destroy();
}

function createPool(): Pool {
  // Bulk work may take all cores but never all slots: whoever waits for an answer begins at once, beside it.
  const slots = availableParallelism() + 1;
  const threads = new Piscina({
    filename: join(/* turbopackIgnore: true */ projectRoot(), 'lib/password/hash-worker.mjs'),
    minThreads: 0,
    maxThreads: slots,
    idleTimeout: 60_000,
    // Neither the parent's loaders nor its secrets.
    execArgv: [],
    env: {},
  });
  return { threads, queue: new HashQueue(slots) };
}
