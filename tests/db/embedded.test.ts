import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@/lib/db/embedded';
import { startOf } from '@/lib/db/embedded/process';
import { makeDataDirectory, removeDataDirectory } from './data-directory';
import { query } from './query';

let dataDirectory: string;
let running: EmbeddedPostgres | undefined;

async function start(onStep?: (text: string) => void): Promise<EmbeddedPostgres> {
  running = await startEmbeddedPostgres({ dataDirectory, onStep });
  return running;
}

async function stop(): Promise<void> {
  await running?.stop();
  running = undefined;
}

jest.setTimeout(60_000);

describe('an embedded PostgreSQL', () => {
  beforeAll(() => {
    dataDirectory = makeDataDirectory();
  });
  afterEach(stop);
  afterAll(() => removeDataDirectory(dataDirectory));

  test('keeps its data over a restart', async () => {
    const { urls, pid } = await start();
    await query(urls.owner, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await stop();
    expect(startOf(pid)).toBeUndefined();

    await start();
    expect(await query(urls.owner, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  test('lets in each role with its own password, and nobody without', async () => {
    const { urls } = await start();
    const names = await Promise.all(
      Object.values(urls).map((url) => query(url, 'SELECT current_user AS name')),
    );
    expect(names.flat().map(({ name }) => name)).toEqual([
      'postroom_owner',
      'postroom_panel',
      'postroom_mail',
      'postroom_dict',
    ]);
    const wrong = new URL(urls.mail);
    wrong.password = 'guessed';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  test('gives no password away: not in its log, not in a file that others can read', async () => {
    const { home } = await start();
    const file = join(home, 'passwords.json');
    const log = readFileSync(join(home, 'server.log'), 'utf8');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    for (const password of Object.values<string>(JSON.parse(readFileSync(file, 'utf8')))) {
      expect(log).not.toContain(password);
    }
    expect(readdirSync(home).filter((name) => name.startsWith('initdb-'))).toEqual([]);
  });

  test('listens on its socket only, loses nothing acknowledged, and knows letters beyond ASCII', async () => {
    const { urls } = await start();
    const settings = await query(
      urls.owner,
      `SELECT current_setting('listen_addresses') AS network, current_setting('fsync') AS fsync,
        current_setting('synchronous_commit') AS commit, current_setting('data_checksums') AS checksums`,
    );
    expect(settings).toEqual([{ network: '', fsync: 'on', commit: 'on', checksums: 'on' }]);
    await query(urls.owner, 'CREATE EXTENSION IF NOT EXISTS pg_trgm');
    const trigrams = await query(
      urls.owner,
      `SELECT cardinality(show_trgm('Юлия')) AS count, lower('Ö') AS lower`,
    );
    expect(trigrams).toEqual([{ count: 5, lower: 'ö' }]);
  });

  test('is refused a second time in the same process', async () => {
    await start();
    const second = startEmbeddedPostgres({ dataDirectory });
    await expect(second).rejects.toThrow(
      `The data directory ${dataDirectory} is in use by another Postroom (pid ${process.pid}).`,
    );
  });
});

describe('a data directory deep in the tree', () => {
  afterEach(stop);

  test('has its socket elsewhere, and takes it away again', async () => {
    const parent = makeDataDirectory();
    dataDirectory = join(parent, 'd'.repeat(100));
    const { socketDirectory, urls } = await start();
    expect(await query(urls.panel, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(socketDirectory).toMatch(/^\/tmp\/postroom-socket-/);
    await stop();
    expect(() => statSync(socketDirectory)).toThrow('ENOENT');
    removeDataDirectory(parent);
  });
});

const describeAsRoot = process.getuid?.() === 0 ? describe : describe.skip;

describeAsRoot('a data directory that only root can enter', () => {
  afterEach(stop);

  test('points to one that the server can reach, and keeps to it', async () => {
    dataDirectory = makeDataDirectory(0o700);
    const steps: string[] = [];
    const { home, urls } = await start((text) => steps.push(text));
    expect(home).toMatch(/^\/var\/lib\/postroom\//);
    expect(steps.join('\n')).toContain(home);
    await query(urls.owner, 'CREATE TABLE kept AS SELECT 1 AS one');
    await stop();

    const again = await start();
    expect(again.home).toBe(home);
    expect(await query(again.urls.owner, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    await stop();
    removeDataDirectory(dataDirectory);
  });
});
