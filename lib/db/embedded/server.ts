import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { LaunchError } from '@/lib/core/launch-error';
import type { Account } from '@/lib/db/embedded/account';
import { serverEnvironment } from '@/lib/db/embedded/cluster';
import { commandOf, startOf } from '@/lib/db/embedded/process';

/** A postmaster, by a name that survives the reuse of its pid. */
export type Server = { pid: number; start: string; socketDirectory: string };

/** For small machines, and nothing that an acknowledged write could be lost by. */
const settings = {
  listen_addresses: '',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  password_encryption: 'scram-sha-256',
  max_connections: '100',
  shared_buffers: '64MB',
  work_mem: '4MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '512MB',
  // Parallel queries need more /dev/shm than a container has by default.
  max_parallel_workers_per_gather: '0',
  io_method: 'sync',
  jit: 'off',
};

export function isAlive({ pid, start }: Server): boolean {
  return startOf(pid) === start;
}

/** The server that a launcher left behind when it was killed. */
export function findServer(cluster: string): Server | undefined {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const start = startOf(pid);
  if (start !== undefined && commandOf(pid).includes(cluster)) {
    return { pid, start, socketDirectory: lines[4] ?? '' };
  }
  // PostgreSQL refuses to start while its last pid is taken: by another program, or by a dead one that nobody has waited
  // for. Should the server live after all (its folder was moved), its shared memory still keeps a second one out.
  rmSync(pidFile);
  return undefined;
}

/** Starts the server in a session of its own: a Ctrl-C in the terminal is for its launcher, which then stops it. */
export function spawnServer(
  binaries: string,
  cluster: string,
  socketDirectory: string,
  account: Account,
  logFile: string,
): Server {
  const log = openSync(logFile, 'a', 0o600);
  const options = { ...settings, unix_socket_directories: socketDirectory };
  const child = spawn(
    join(binaries, 'postgres'),
    ['-D', cluster, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...account, cwd: '/', env: serverEnvironment, detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  // What could not be spawned has no pid; that is told below.
  child.on('error', () => {});
  child.unref();
  if (child.pid === undefined) throw new LaunchError(`${binaries}/postgres can't be run on this machine.`);
  return { pid: child.pid, start: startOf(child.pid) ?? '', socketDirectory };
}

async function hasEnded(server: Server, seconds: number): Promise<boolean> {
  for (let elapsed = 0; elapsed < seconds && isAlive(server); elapsed += 0.02) await wait(20);
  return !isAlive(server);
}

/** Stops the server: fast (sessions ended, everything written); after 30 seconds at once, which costs a recovery at the next start. */
export async function stopServer(server: Server): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGINT', 30],
    ['SIGQUIT', 10],
  ] as const) {
    if (!isAlive(server)) return;
    process.kill(server.pid, signal);
    if (await hasEnded(server, seconds)) return;
  }
  throw new LaunchError(`PostgreSQL (pid ${server.pid}) does not stop.`);
}
