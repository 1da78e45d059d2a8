import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@/lib/db/embedded';
import { startOf } from '@/lib/db/embedded/process';

let dataDirectory: string;
let launcher: ChildProcess | undefined;

/** A launcher in a process of its own, that can be killed. Resolves when its server is ready. */
async function launch(): Promise<{ child: ChildProcess; server: number }> {
  launcher = spawn(process.execPath, ['--import', 'tsx', 'tests/db/launcher.ts', dataDirectory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(launcher.stdout as NodeJS.ReadableStream, 'data');
  return { child: launcher, server: Number(line) };
}

async function query<T>({ urls }: EmbeddedPostgres, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: urls.owner });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function withServer<T>(use: (postgres: EmbeddedPostgres) => Promise<T>, onStep?: (text: string) => void): Promise<T> {
  const postgres = await startEmbeddedPostgres({ dataDirectory, onStep });
  try {
    return await use(postgres);
  } finally {
    await postgres.stop();
  }
}

beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'postroom-embedded-'));
  // As root the server's own user has to get in; where it can't is a test below.
  chmodSync(dataDirectory, 0o755);
});

afterEach(async () => {
  if (launcher && launcher.exitCode === null && launcher.signalCode === null) {
    launcher.kill('SIGKILL');
    await once(launcher, 'exit');
  }
  launcher = undefined;
  const pointer = join(dataDirectory, 'postgres.location');
  if (existsSync(pointer)) rmSync(readFileSync(pointer, 'utf8').trim(), { recursive: true });
  rmSync(dataDirectory, { recursive: true });
});

describe('the embedded PostgreSQL', () => {
  test('keeps its data over a restart', async () => {
    await withServer((postgres) => query(postgres, 'CREATE TABLE kept AS SELECT 42 AS answer'));
    const rows = await withServer((postgres) => query(postgres, 'SELECT answer FROM kept'));
    expect(rows).toEqual([{ answer: 42 }]);
  });

  test('is gone after stop, and the data directory is free', async () => {
    const { pid } = await withServer(async (postgres) => postgres);
    expect(startOf(pid)).toBeUndefined();
    expect(readdirSync(join(dataDirectory, 'postgres/launchers'))).toEqual([]);
  });

  test('knows letters beyond ASCII, in trigrams as well', async () => {
    const [row] = await withServer((postgres) =>
      query<{ n: number }>(postgres, `CREATE EXTENSION pg_trgm; SELECT cardinality(show_trgm('Юлия')) AS n`).catch(() =>
        query<{ n: number }>(postgres, `SELECT cardinality(show_trgm('Юлия')) AS n`),
      ),
    );
    expect(row?.n).toBe(5);
  });
});
