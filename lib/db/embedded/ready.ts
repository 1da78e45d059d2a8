import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive, type Server } from '@/lib/db/embedded/server';

/** What the postmaster says of itself in its pid file (as `pg_ctl` reads it): a socket alone may still be another's. */
function saysReady(cluster: string, { pid }: Server): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

/** Waits until the server takes connections; false when it ended instead, or the patience did. */
export async function becomesReady(
  server: Server,
  cluster: string,
  patienceSeconds: number,
): Promise<boolean> {
  const end = Date.now() + patienceSeconds * 1000;
  while (isAlive(server) && Date.now() < end) {
    if (saysReady(cluster, server)) return true;
    await wait(20);
  }
  return false;
}
