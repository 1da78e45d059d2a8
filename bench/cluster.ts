import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '@/tests/support/panel';
import { note } from './report';

const run = promisify(execFile);

const DEBIAN = '/usr/lib/postgresql';
/** Room for a million users in memory; all that makes a commit durable stays as PostgreSQL has it. */
const SETTINGS = {
  shared_buffers: '1GB',
  maintenance_work_mem: '256MB',
  max_wal_size: '8GB',
  checkpoint_timeout: '30min',
};

export type Cluster = { superuserUrl: string; stop(): Promise<void> };

function newestBinaries(): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number).filter(Number.isFinite) : [];
  if (versions.length === 0) {
    throw new Error(
      'There is no native PostgreSQL: apt-get install postgresql, or set DATABASE_URL to a superuser.',
    );
  }
  return join(DEBIAN, String(Math.max(...versions)), 'bin');
}

/** PostgreSQL refuses to run as root: there it runs as Debian's account for it. */
function asPostgres(program: string, args: string[]) {
  const command =
    process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', program, ...args] : [program, ...args];
  return run(command[0] ?? '', command.slice(1), { cwd: '/' });
}

async function makeDirectory(): Promise<string> {
  const directory = mkdtempSync(join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'postroom-bench-'));
  if (process.getuid?.() === 0) await run('chown', ['postgres', directory]);
  return directory;
}

async function initialize(binaries: string, directory: string, password: string): Promise<void> {
  const file = join(directory, 'password');
  writeFileSync(file, password, { mode: 0o600 });
  if (process.getuid?.() === 0) await run('chown', ['postgres', file]);
  const options = [
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${file}`,
    '--encoding=UTF8',
    '--locale=C.UTF-8',
  ];
  await asPostgres(join(binaries, 'initdb'), [`--pgdata=${join(directory, 'data')}`, ...options]);
}

async function startTemporary(): Promise<Cluster> {
  const binaries = newestBinaries();
  note(`Starting a temporary PostgreSQL of ${binaries}`);
  const directory = await makeDirectory();
  const password = randomBytes(16).toString('hex');
  await initialize(binaries, directory, password);
  const port = await freePort();
  const settings = { ...SETTINGS, port, listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const options = Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
  const control = [join(binaries, 'pg_ctl'), `--pgdata=${join(directory, 'data')}`] as const;
  await asPostgres(control[0], [
    'start',
    '--wait',
    control[1],
    `--log=${join(directory, 'log')}`,
    `--options=${options}`,
  ]);
  const stop = async () => {
    await asPostgres(control[0], ['stop', '--mode=fast', control[1]]);
    rmSync(directory, { recursive: true, force: true });
  };
  return { superuserUrl: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`, stop };
}

/** The server that DATABASE_URL names (as a superuser), else Debian's newest PostgreSQL in a cluster of its own. */
export async function startCluster(): Promise<Cluster> {
  const given = process.env.DATABASE_URL;
  return given ? { superuserUrl: given, stop: async () => {} } : startTemporary();
}
