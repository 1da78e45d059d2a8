import { type EmbeddedPostgres, startEmbeddedPostgres } from '@/lib/db/embedded';
import { embeddedRoles } from '@/lib/db/embedded/roles';
import { migrate } from '@/lib/db/migrate';
import { grantRoles } from '@/lib/db/roles';
import { dataDirectory, keptSecret, readData } from './data';

type Step = (text: string) => void;

/** What a running launcher tells the other commands: the environment of its panel. */
export const RUNNING = 'running.json';
type Running = { pid: number; env: Record<string, string> };

export type LaunchedDatabase = { embedded: EmbeddedPostgres | null; stop(): Promise<void> };

function setSecret(): void {
  process.env.POSTROOM_SECRET ||= keptSecret('secret.json');
}

/** Connects to what DATABASE_URL names, or starts the embedded PostgreSQL; migrates either. */
export async function launchDatabase(onStep: Step): Promise<LaunchedDatabase> {
  setSecret();
  if (process.env.DATABASE_URL) {
    onStep('Checking the database that DATABASE_URL names');
    await migrate(process.env.POSTROOM_MIGRATE_DATABASE_URL || process.env.DATABASE_URL, { onStep });
    return { embedded: null, stop: async () => {} };
  }
  const embedded = await startEmbeddedPostgres({ dataDirectory: dataDirectory(), onStep });
  try {
    await migrate(embedded.urls.owner, { onStep });
    await grantRoles(embedded.urls.owner, embeddedRoles);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  process.env.DATABASE_URL = embedded.urls.panel;
  return { embedded, stop: () => embedded.stop() };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The database for a command: DATABASE_URL, else the one of the panel that runs, else the embedded one for a moment. */
export async function borrowDatabase(): Promise<{ stop(): Promise<void> }> {
  const running = process.env.DATABASE_URL ? null : readData<Running>(RUNNING);
  if (running && isAlive(running.pid)) {
    Object.assign(process.env, running.env);
    return { stop: async () => {} };
  }
  return launchDatabase(() => {});
}
