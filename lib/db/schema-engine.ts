import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import { projectRoot } from '@/lib/core/root';

type Answer = { applied: string[] } | { problem: string };

/** The folders of `prisma/migrations`, in the order of their names. */
export function readMigrations(directory: string): MigrationList {
  const names = readdirSync(directory).filter((name) => existsSync(join(directory, name, 'migration.sql')));
  const read = (name: string) => readFileSync(join(directory, name, 'migration.sql'), 'utf8');
  return {
    baseDir: directory,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.sort().map((name) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: read(name) } },
    })),
  };
}

/** Lets Prisma's schema engine apply what is not yet applied; answers their names. Throws an error with its words. */
export async function applyMigrations(databaseUrl: string, migrationsList: MigrationList): Promise<string[]> {
  const worker = new Worker(join(projectRoot(), 'lib/db/schema-engine-worker.mjs'), {
    workerData: { databaseUrl, migrationsList },
    execArgv: [],
  });
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the schema engine ended without an answer (${code})`)));
    });
    if ('problem' in answer) throw new Error(answer.problem);
    return answer.applied;
  } finally {
    // Its idle connections would keep the thread for another ten seconds.
    await worker.terminate();
  }
}
