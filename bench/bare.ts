import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '@/lib/core/root';
import type { Statement } from './statement';

type Settings = { url: string; limit: number; statements: Record<string, Statement> };

/** Starts the bare server over a database: `GET /<name>` runs the statement of this name. */
export async function startBareServer(settings: Settings): Promise<{ url: string; stop(): Promise<void> }> {
  const child = fork(join(projectRoot(), 'bench/bare-server.mjs'), {
    // Not the loaders of this process.
    execArgv: [],
    env: { PATH: process.env.PATH, NODE_ENV: 'production', BENCH_BARE: JSON.stringify(settings) },
  });
  const [port] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [null])]);
  if (port === null) throw new Error('The bare server did not start');
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}
