import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LaunchError } from '@/lib/core/launch-error';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@/lib/db/embedded';
import { migrate } from '@/lib/db/migrate';
import { makeDataDirectory, removeDataDirectory } from './data-directory';
import { query } from './query';

jest.setTimeout(60_000);

let dataDirectory: string;
let postgres: EmbeddedPostgres;
let directory: string;
let url: string;
let databases = 0;

function writeMigration(name: string, sql: string): void {
  mkdirSync(join(directory, name), { recursive: true });
  writeFileSync(join(directory, name, 'migration.sql'), sql);
}

function urlOfDatabase(name: string): string {
  const result = new URL(postgres.urls.owner);
  result.pathname = name;
  return result.href;
}

beforeAll(async () => {
  dataDirectory = makeDataDirectory();
  postgres = await startEmbeddedPostgres({ dataDirectory });
});

afterAll(async () => {
  await postgres.stop();
  removeDataDirectory(dataDirectory);
});

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'postroom-migrations-'));
  databases += 1;
  await query(postgres.urls.owner, `CREATE DATABASE migrate_${databases}`);
  url = urlOfDatabase(`migrate_${databases}`);
  writeMigration('1_first', 'CREATE TABLE things (id int PRIMARY KEY);');
});

afterEach(() => rmSync(directory, { recursive: true }));

test('applies each migration once', async () => {
  expect(await migrate(url, { directory })).toEqual({ applied: ['1_first'] });
  expect(await migrate(url, { directory })).toEqual({ applied: [] });
  writeMigration('2_second', 'ALTER TABLE things ADD name text;');
  expect(await migrate(url, { directory })).toEqual({ applied: ['2_second'] });
});

test('keeps a function with semicolons whole', async () => {
  writeMigration(
    '2_function',
    'CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN; RETURN 2; END; $$;'.replace(
      'BEGIN;',
      'BEGIN',
    ),
  );
  await migrate(url, { directory });
  expect(await query(url, 'SELECT two()')).toEqual([{ two: 2 }]);
});

test('two that come at once share the work', async () => {
  const results = await Promise.all([migrate(url, { directory }), migrate(url, { directory })]);
  expect(results.flatMap(({ applied }) => applied)).toEqual(['1_first']);
});

test('one that comes while another migrates waits for it', async () => {
  await migrate(url, { directory });
  writeMigration('2_slow', 'CREATE TABLE slow (id int); SELECT pg_sleep(1);');
  const first = migrate(url, { directory });
  const begun = `SELECT 1 FROM _prisma_migrations WHERE migration_name = '2_slow'`;
  while ((await query(url, begun)).length === 0);
  const steps: string[] = [];
  expect(await migrate(url, { directory, onStep: (text) => steps.push(text) })).toEqual({ applied: [] });
  expect(steps).toEqual(['Waiting for another Postroom that migrates this database ...']);
  expect(await first).toEqual({ applied: ['2_slow'] });
});

test('one that fails is named, leaves nothing behind, and is tried again', async () => {
  writeMigration('2_wrong', 'CREATE TABLE half (id int); SELECT 1 / 0;');
  const failure = migrate(url, { directory });
  await expect(failure).rejects.toThrow(new LaunchError('The migration 2_wrong failed: division by zero.'));
  expect(
    await query(url, `SELECT to_regclass('half') AS half, to_regclass('things')::text AS things`),
  ).toEqual([{ half: null, things: 'things' }]);
  writeMigration('2_wrong', 'CREATE TABLE half (id int);');
  expect(await migrate(url, { directory })).toEqual({ applied: ['2_wrong'] });
});

test('one that was killed in the middle is tried again', async () => {
  await migrate(url, { directory });
  writeMigration('2_killed', 'CREATE TABLE later (id int);');
  await query(
    url,
    `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('killed', 'any', '2_killed')`,
  );
  expect(await migrate(url, { directory })).toEqual({ applied: ['2_killed'] });
});

describe('a database that can not be reached', () => {
  async function messageOf(databaseUrl: string): Promise<string> {
    const error = await migrate(databaseUrl, { directory }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(LaunchError);
    return (error as Error).message;
  }

  function changed(change: (parts: URL) => void): string {
    const parts = new URL(url);
    change(parts);
    return parts.href;
  }

  test.each([
    [
      'wrong password',
      () =>
        changed((parts) => {
          parts.password = 's3cret';
        }),
      'the password is wrong',
    ],
    [
      'no such database',
      () =>
        changed((parts) => {
          parts.pathname = 'missing';
        }),
      'there is no such database',
    ],
    [
      'no such socket',
      () =>
        changed((parts) => {
          parts.searchParams.set('host', '/nowhere');
        }),
      'there is no such socket',
    ],
    ['nobody listens', () => 'postgresql://a:s3cret@127.0.0.1:1/postroom', 'nothing listens there'],
    ['not a URL', () => 'postgresql://a:s3cret@@/:x', 'is not a URL'],
  ])('%s: says so in one sentence, without the password', async (_, databaseUrl, expected) => {
    const message = await messageOf(databaseUrl());
    expect(message).toContain(expected);
    expect(message).not.toContain('s3cret');
    expect(message).not.toContain(new URL(url).password);
    expect(message).toMatch(/^[^\n]+\.$/);
  });
});
