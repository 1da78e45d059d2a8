import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startEmbeddedPostgres } from '@/lib/db/embedded';
import { startOf } from '@/lib/db/embedded/process';
import { makeDataDirectory, removeDataDirectory } from './data-directory';
import { query } from './query';

jest.setTimeout(60_000);

let dataDirectory: string;
const launchers: ChildProcess[] = [];

/** A launcher in a process of its own, and the first thing it says. */
async function launch(): Promise<{ launcher: ChildProcess; said: string }> {
  const launcher = spawn(process.execPath, ['--import', 'tsx', 'tests/db/launcher.ts', dataDirectory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  launchers.push(launcher);
  const [said] = await once(createInterface({ input: launcher.stdout }), 'line');
  return { launcher, said };
}

async function end(launcher: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (launcher.exitCode !== null || launcher.signalCode !== null) return;
  const ended = once(launcher, 'exit');
  launcher.kill(signal);
  await ended;
}

beforeAll(() => {
  dataDirectory = makeDataDirectory();
});

afterEach(async () => {
  for (const launcher of launchers.splice(0)) await end(launcher, 'SIGKILL');
});

afterAll(async () => {
  // Takes over and stops what a test that failed has left running.
  await (await startEmbeddedPostgres({ dataDirectory })).stop();
  removeDataDirectory(dataDirectory);
});

test('a launcher that was killed leaves a server that the next one takes over and stops', async () => {
  const { launcher, said } = await launch();
  const pid = Number(said);
  await end(launcher, 'SIGKILL');
  expect(startOf(pid)).toBeDefined();

  const steps: string[] = [];
  const postgres = await startEmbeddedPostgres({ dataDirectory, onStep: (text) => steps.push(text) });
  expect(postgres.pid).toBe(pid);
  expect(steps.join()).toContain(`left running (pid ${pid})`);
  expect(await query(postgres.urls.panel, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await postgres.stop();
  expect(startOf(pid)).toBeUndefined();
});

test('a server that was killed with its launcher recovers', async () => {
  const { launcher, said } = await launch();
  await end(launcher, 'SIGKILL');
  process.kill(Number(said), 'SIGKILL');

  const postgres = await startEmbeddedPostgres({ dataDirectory });
  expect(postgres.pid).not.toBe(Number(said));
  expect(await query(postgres.urls.panel, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await postgres.stop();
});

test('while one launcher lives a second one is refused by name, and harms nothing', async () => {
  const { launcher, said } = await launch();
  const second = await launch();
  expect(second.said).toBe(
    `LaunchError: The data directory ${dataDirectory} is in use by another Postroom (pid ${launcher.pid}).`,
  );
  expect(startOf(Number(said))).toBeDefined();
  await end(launcher, 'SIGTERM');
  expect(startOf(Number(said))).toBeUndefined();
});

test('a pid that is another process by now neither locks the data nor counts as its server', async () => {
  const postgres = await startEmbeddedPostgres({ dataDirectory });
  const home = postgres.home;
  await postgres.stop();
  const { pid } = process;
  mkdirSync(join(home, 'launchers'), { recursive: true });
  writeFileSync(join(home, 'launchers', `${pid}.an-earlier-start`), '');
  writeFileSync(
    join(home, 'cluster/postmaster.pid'),
    [pid, join(home, 'cluster'), 1, 5432, '/nowhere', ''].join('\n'),
  );

  const next = await startEmbeddedPostgres({ dataDirectory });
  expect(next.pid).not.toBe(pid);
  expect(readdirSync(join(home, 'launchers'))).toEqual([`${pid}.${startOf(pid)}`]);
  await next.stop();
});
