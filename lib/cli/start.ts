import { createServer } from 'node:net';
import { LaunchError } from '@/lib/core/launch-error';
import { projectRoot } from '@/lib/core/root';
import { closeDatabase } from '@/lib/db/client';
import { type Panel, startPanel } from '@/lib/http/server';
import { closePasswordPool } from '@/lib/password/pool';
import { removeData, writeData } from './data';
import { type LaunchedDatabase, launchDatabase, RUNNING } from './database';
import { addFirstAdmin } from './first-admin';
import { print, step } from './say';

const DEFAULT_PORT = 3000;
/** What other commands need to reach the same database and mail server. */
const SHARED_ENV = ['DATABASE_URL', 'POSTROOM_SECRET', 'POSTROOM_DOVEADM_URL', 'POSTROOM_DOVEADM_KEY'];

type Extras = (database: LaunchedDatabase) => Promise<{ stop(): Promise<void> }>;

export type StartOptions = { dev: boolean; extras?: Extras; onReady?: (url: string) => void };

/** Where the panel listens. */
export function address(): { host: string; port: number } {
  const port = Number(process.env.PORT || DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new LaunchError(`PORT is no port: ${process.env.PORT}.`);
  return { host: process.env.POSTROOM_HOST || '127.0.0.1', port };
}

/** Before anything is started: a port that is taken is found out at once. */
async function requireFreePort(host: string, port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function portError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') return new LaunchError(`Port ${port} is taken: set PORT to another one.`);
  if (error.code === 'EACCES')
    return new LaunchError(`Port ${port} may not be used by this account: set PORT.`);
  return new LaunchError(`Cannot listen on ${host} port ${port} (${error.code}).`);
}

function shareEnvironment(): void {
  const entries = SHARED_ENV.map((name) => [name, process.env[name]]).filter(([, value]) => value);
  writeData(RUNNING, { pid: process.pid, env: Object.fromEntries(entries) });
}

async function openPanel(host: string, port: number, dev: boolean): Promise<Panel> {
  step('Starting the panel');
  const trustedProxies = (process.env.POSTROOM_TRUSTED_PROXIES || '').split(',').filter(Boolean);
  return startPanel({ root: projectRoot(), host, port, dev, trustedProxies });
}

/** Resolves at the first Ctrl-C or SIGTERM; a second one ends at once. */
function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve(signal);
        process.on(signal, () => process.exit(130));
      });
    }
  });
}

/** Starts everything, serves until it is told to stop, stops everything in the reverse order. */
export async function start({ dev, extras, onReady }: StartOptions): Promise<void> {
  const { host, port } = address();
  process.env.POSTROOM_URL ||= `http://localhost:${port}`;
  const url = process.env.POSTROOM_URL;
  const stops: (() => Promise<unknown>)[] = [];
  const stopped = stopSignal();
  try {
    await requireFreePort(host, port);
    const database = await launchDatabase(step);
    stops.push(database.stop, closeDatabase, closePasswordPool);
    const more = await extras?.(database);
    if (more) stops.push(more.stop);
    else await addFirstAdmin();
    shareEnvironment();
    stops.push(async () => removeData(RUNNING));
    const panel = await openPanel(host, port, dev);
    stops.push(panel.stop);
    step(`Ready: ${url}/admin`);
    onReady?.(url);
    print(`\nStopping (${await stopped})`);
  } finally {
    for (const stop of stops.reverse()) await stop().catch(() => {});
  }
}
