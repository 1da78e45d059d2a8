import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { isAlive, type Server } from '@/lib/db/embedded/server';
import { LaunchError } from '@/lib/db/launch-error';

// No socket yet, nobody behind it yet; starting up, recovering or shutting down.
const passing = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03'];

async function isReady(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code ? passing.includes(code) : message.startsWith('Connection terminated')) return false;
    throw new LaunchError(`The embedded PostgreSQL does not let Postroom in: ${message}.`);
  }
}

/** Waits until the server takes connections; false when it ended instead, or stayed silent for longer than the patience. */
export async function becomesReady(server: Server, url: string, patienceSeconds: number): Promise<boolean> {
  const end = Date.now() + patienceSeconds * 1000;
  while (isAlive(server) && Date.now() < end) {
    if (await isReady(url)) return true;
    await wait(25);
  }
  return false;
}
