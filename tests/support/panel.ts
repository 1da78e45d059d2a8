import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AdminName, addCast, PASSWORD } from './cast';
import { type Client, clientWith, trySignIn, trySignInTo } from './client';
import { createTestDatabase, type Urls } from './test-server';

export type TestPanel = {
  url: string;
  database: Urls;
  process: ChildProcess;
  /** What it printed so far. */
  output(): string;
  nobody: Client;
  signIn(username: AdminName, password?: string): Promise<Client>;
  /** The owner of a mailbox. */
  signInUser(address: string, password?: string): Promise<Client>;
  stop(): Promise<void>;
};

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

type Options = { database: Urls; port: number; data: string; env: Record<string, string> };

function spawnPanel({ database, port, data, env }: Options): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, ['bin/postroom.mjs', 'start'], {
    cwd: process.env.POSTROOM_ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      DATABASE_URL: database.panel,
      POSTROOM_MIGRATE_DATABASE_URL: database.owner,
      POSTROOM_DATA: data,
      PORT: String(port),
      ...env,
    },
  });
  let text = '';
  child.stdout?.on('data', (chunk) => (text += chunk));
  child.stderr?.on('data', (chunk) => (text += chunk));
  return { child, output: () => text };
}

async function untilReady(child: ChildProcess, output: () => string): Promise<void> {
  while (!output().includes('Ready: ')) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The panel did not start:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Starts the panel as `npm start` does, over this database. */
export async function startPanelOver(database: Urls, env: Record<string, string> = {}): Promise<TestPanel> {
  const data = mkdtempSync(join(tmpdir(), 'postroom-panel-'));
  const port = await freePort();
  const { child, output } = spawnPanel({ database, port, data, env });
  await untilReady(child, output);
  const url = `http://localhost:${port}`;
  return {
    url,
    database,
    process: child,
    output,
    nobody: clientWith(url, ''),
    async signIn(username, password = PASSWORD) {
      const answer = await trySignIn(url, username, password);
      if (answer.status !== 200)
        throw new Error(`${username} cannot sign in: ${JSON.stringify(answer.body)}`);
      return clientWith(url, answer.cookie);
    },
    async signInUser(address, password = PASSWORD) {
      const answer = await trySignInTo(url, 'user', { address, password });
      if (answer.status !== 200) throw new Error(`${address} cannot sign in: ${JSON.stringify(answer.body)}`);
      return clientWith(url, answer.cookie);
    },
    async stop() {
      await end(child);
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** A panel with a database of its own and the cast in it. */
export async function startTestPanel(env: Record<string, string> = {}): Promise<TestPanel> {
  const database = await createTestDatabase();
  await addCast(database.owner);
  const panel = await startPanelOver(database, env);
  const stop = async () => {
    await panel.stop();
    await database.drop();
  };
  return { ...panel, stop };
}
