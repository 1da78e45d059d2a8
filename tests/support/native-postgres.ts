import { execFile, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { migrate } from '@/lib/db/migrate';
import { grantRoles } from '@/lib/db/roles';

const execute = promisify(execFile);
const binaries = '/usr/lib/postgresql/15/bin';
const port = 5432;
const roles = { panel: 'postroom_panel', mail: 'postroom_mail', dict: 'postroom_dict' };
const password = 'only-for-tests';

export type TestDatabase = {
  name: string;
  urls: { owner: string; panel: string; mail: string; dict: string };
};

export type NativePostgres = {
  superuserUrl: string;
  socketDirectory: string;
  port: number;
  /** An empty database of its own, migrated, with the roles. */
  createDatabase(name: string): Promise<TestDatabase>;
  stop(): Promise<void>;
};

/** PostgreSQL refuses to run as root. */
async function postgresIds(): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = await Promise.all(['-u', '-g'].map((option) => execute('id', [option, 'postgres'])));
  return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function waitUntilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const isReady = await query(url, 'SELECT 1').then(
      () => true,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The PostgreSQL for the tests did not start.');
}

async function createDatabase(
  urlOf: (role: string, database: string) => string,
  name: string,
): Promise<TestDatabase> {
  await query(urlOf('postgres', 'postgres'), `CREATE DATABASE "${name}"`);
  const owner = urlOf('postgres', name);
  await migrate(owner);
  await grantRoles(owner, roles);
  const { panel, mail, dict } = roles;
  return {
    name,
    urls: { owner, panel: urlOf(panel, name), mail: urlOf(mail, name), dict: urlOf(dict, name) },
  };
}

/** Debian's own PostgreSQL, with an empty cluster in a temporary folder, reached by a socket only. */
export async function startNativePostgres(): Promise<NativePostgres> {
  const ids = await postgresIds();
  const directory = mkdtempSync(join(tmpdir(), 'postroom-pg-'));
  if (ids.uid !== undefined && ids.gid !== undefined) chownSync(directory, ids.uid, ids.gid);
  const data = join(directory, 'data');
  const initdb = [
    '-D',
    data,
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--auth=trust',
    '--no-sync',
  ];
  await execute(join(binaries, 'initdb'), initdb, { ...ids, cwd: directory });
  await execute('chmod', ['0755', directory]);

  const settings = [
    'listen_addresses=',
    'fsync=off',
    'max_connections=200',
    `unix_socket_directories=${directory}`,
  ];
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, ...settings.flatMap((line) => ['-c', line])],
    {
      ...ids,
      cwd: directory,
      stdio: 'ignore',
    },
  );
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const urlOf = (role: string, database: string) =>
    `postgresql://${role}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(directory)}`;
  const superuserUrl = urlOf('postgres', 'postgres');
  await waitUntilReady(superuserUrl);
  await query(
    superuserUrl,
    Object.values(roles)
      .map((role) => `CREATE ROLE ${role} LOGIN;`)
      .join(' '),
  );

  return {
    superuserUrl,
    socketDirectory: directory,
    port,
    createDatabase: (name) => createDatabase(urlOf, name),
    async stop() {
      server.kill('SIGINT');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
