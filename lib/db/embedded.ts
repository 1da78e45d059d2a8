import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError } from '@/lib/core/launch-error';
import { connectForLaunch } from '@/lib/db/connect';
import { accountFor } from '@/lib/db/embedded/account';
import { binariesFor } from '@/lib/db/embedded/binaries';
import { ensureCluster } from '@/lib/db/embedded/cluster';
import { ensureRolesAndDatabase } from '@/lib/db/embedded/database';
import { homeOf } from '@/lib/db/embedded/home';
import { lockForLauncher } from '@/lib/db/embedded/launcher-lock';
import { type Passwords, passwordsOf } from '@/lib/db/embedded/passwords';
import { becomesReady } from '@/lib/db/embedded/ready';
import { embeddedDatabase, embeddedRoles, superuser } from '@/lib/db/embedded/roles';
import { findServer, type Server, spawnServer, stopServer } from '@/lib/db/embedded/server';
import { makeSocketDirectory, port, removeSocketDirectory } from '@/lib/db/embedded/socket';

type Step = (text: string) => void;

export type EmbeddedPostgres = {
  /** One for each of `embeddedRoles`. They hold passwords: not for logs or command lines. */
  urls: Record<keyof typeof embeddedRoles, string>;
  socketDirectory: string;
  port: number;
  /** Where the data, the log and the passwords lie: not always in the data directory. */
  home: string;
  pid: number;
  /** Ends the sessions, writes everything and lets go of the data directory. */
  stop(): Promise<void>;
};

/** One folder with what a server needs: `cluster`, `socket`, `server.log`, `passwords.json`. */
type Place = { home: string; cluster: string; logFile: string; passwords: Passwords; onStep: Step };

function urlOf(server: Server, passwords: Passwords, role: string, database = embeddedDatabase): string {
  const host = encodeURIComponent(server.socketDirectory);
  return `postgresql://${role}:${passwords[role]}@localhost:${port}/${database}?host=${host}`;
}

/** Does it take a connection? One that was just killed still looks alive for a moment. */
async function answers(url: string): Promise<boolean> {
  try {
    await (await connectForLaunch(url)).end();
    return true;
  } catch {
    return false;
  }
}

async function takeOver(place: Place): Promise<Server | undefined> {
  const { cluster, passwords, onStep } = place;
  const server = findServer(cluster);
  if (!server) return undefined;
  onStep(`Taking over the PostgreSQL that an earlier start left running (pid ${server.pid}) ...`);
  const url = urlOf(server, passwords, superuser, 'postgres');
  if ((await becomesReady(server, cluster, 30)) && (await answers(url))) return server;
  await stopServer(server);
  // Looks again: what a killed server leaves behind would keep the next one from starting.
  return takeOver(place);
}

async function startServer({ home, cluster, logFile, passwords, onStep }: Place): Promise<Server> {
  const account = accountFor(cluster, onStep);
  const binaries = await binariesFor(home, account.uid !== undefined, onStep);
  await ensureCluster({ home, cluster, binaries, account, password: passwords[superuser] ?? '', onStep });
  onStep('Starting PostgreSQL ...');
  const server = spawnServer(binaries, cluster, makeSocketDirectory(home, account), account, logFile);
  // After a power cut there may be much to recover: as long as it lives, it is waited for.
  if (await becomesReady(server, cluster, Number.POSITIVE_INFINITY)) return server;
  removeSocketDirectory(home, server.socketDirectory);
  const lastLines = readFileSync(logFile, 'utf8').trim().split('\n').slice(-3).join(' | ');
  throw new LaunchError(`PostgreSQL did not start. The end of ${logFile}: ${lastLines}`);
}

async function startIn(
  home: string,
  onStep: Step,
): Promise<{ server: Server; urls: EmbeddedPostgres['urls'] }> {
  const cluster = join(home, 'cluster');
  const passwords = passwordsOf(home, cluster);
  const place = { home, cluster, logFile: join(home, 'server.log'), passwords, onStep };
  const server = (await takeOver(place)) ?? (await startServer(place));
  await ensureRolesAndDatabase(urlOf(server, passwords, superuser, 'postgres'), passwords);
  const { owner, panel, mail, dict } = embeddedRoles;
  const url = (role: string) => urlOf(server, passwords, role);
  return { server, urls: { owner: url(owner), panel: url(panel), mail: url(mail), dict: url(dict) } };
}

function explained(error: unknown, dataDirectory: string): unknown {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code !== 'EACCES' && code !== 'EPERM') return error;
  return new LaunchError(`No permission for ${path ?? dataDirectory}: the data directory is another user's.`);
}

/**
 * Starts PostgreSQL on the data directory, or takes over the one that a killed launcher left behind there. The first
 * start makes the data. Throws a LaunchError where the person who starts can do something about it.
 */
export async function startEmbeddedPostgres(options: {
  dataDirectory: string;
  onStep?: Step;
}): Promise<EmbeddedPostgres> {
  const { dataDirectory, onStep = () => {} } = options;
  let release = () => {};
  try {
    const home = homeOf(dataDirectory, onStep);
    release = lockForLauncher(
      home,
      (pid) => `The data directory ${dataDirectory} is in use by another Postroom (pid ${pid}).`,
    );
    const { server, urls } = await startIn(home, onStep);
    const stop = async () => {
      await stopServer(server);
      removeSocketDirectory(home, server.socketDirectory);
      release();
    };
    return { urls, socketDirectory: server.socketDirectory, port, home, pid: server.pid, stop };
  } catch (error) {
    release();
    throw explained(error, dataDirectory);
  }
}
