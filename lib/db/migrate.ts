import { join } from 'node:path';
import type pg from 'pg';
import { LaunchError } from '@/lib/core/launch-error';
import { projectRoot } from '@/lib/core/root';
import { connectForLaunch } from '@/lib/db/connect';
import { applyMigrations, readMigrations } from '@/lib/db/schema-engine';

type Step = (text: string) => void;
type Options = { directory?: string; onStep?: Step };

// Any number that no other program on this database takes; Prisma's own is another.
const migrationLock = 7_672_001;

async function takeLock(client: pg.Client, onStep: Step): Promise<void> {
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS taken', [migrationLock]);
  if (rows[0]?.taken) return;
  onStep('Waiting for another Postroom that migrates this database ...');
  await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
}

async function finishedMigrations(client: pg.Client): Promise<Set<string>> {
  const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`);
  if (!rows[0]?.exists) return new Set();
  // A migration is one transaction, and we hold the lock: what is neither finished nor rolled back failed or was
  // killed, and left nothing. Said so, the engine tries it again instead of refusing for good.
  await client.query(
    'UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL',
  );
  const finished = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return new Set(finished.rows.map(({ name }) => name));
}

/** The engine's words without its stack trace: the sentence of the database, where it was one. */
function explained(error: unknown): LaunchError {
  const message = error instanceof Error ? error.message : String(error);
  const migration = /migration_name="([^"]+)"/.exec(message)?.[1];
  const words = message.replace(/\n\s+0: .*/s, '').replace(/^.*Error querying the database: (ERROR: )?/s, '');
  return new LaunchError(
    `${migration ? `The migration ${migration}` : 'The migration of the database'} failed: ${words}.`,
  );
}

async function applyPending(
  client: pg.Client,
  databaseUrl: string,
  directory: string,
  onStep: Step,
): Promise<string[]> {
  const migrationsList = readMigrations(directory);
  const finished = await finishedMigrations(client);
  const pending = migrationsList.migrationDirectories.filter(({ path }) => !finished.has(path));
  if (pending.length === 0) return [];

  onStep(`Migrating the database: ${pending.map(({ path }) => path).join(', ')} ...`);
  try {
    return await applyMigrations(databaseUrl, migrationsList);
  } catch (error) {
    throw explained(error);
  }
}

/**
 * Brings the database to the newest migration. Keeps Prisma's `_prisma_migrations`, so `prisma migrate deploy` may be
 * used in its place. Instances that start at once wait for each other. Throws a LaunchError.
 */
export async function migrate(databaseUrl: string, options: Options = {}): Promise<{ applied: string[] }> {
  const { directory = join(projectRoot(), 'prisma/migrations'), onStep = () => {} } = options;
  const client = await connectForLaunch(databaseUrl);
  try {
    await takeLock(client, onStep);
    return { applied: await applyPending(client, databaseUrl, directory, onStep) };
  } finally {
    await client.end();
  }
}
