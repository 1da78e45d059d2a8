import { availableParallelism } from 'node:os';

/** How long a chunk is hashed: a fraction of the time for which a job is in hand. */
const BUDGET_MS = 3_000;

/** Hashes for as many of these, from the first on, as there is time for; for one at least. On all cores, behind whoever waits. */
export async function inLanes<T>(items: T[], hash: (item: T) => Promise<void>): Promise<void> {
  const until = Date.now() + BUDGET_MS;
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item; item = Date.now() < until ? waiting.shift() : undefined)
      await hash(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
}
