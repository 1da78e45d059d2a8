#!/usr/bin/env node
// Makes sure that everything is installed and built, then hands over to the TypeScript of lib/cli.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrepareError, prepare } from './prepare.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const command = process.argv[2] ?? '';
const serves = ['start', 'demo'].includes(command);
const dev = process.argv.includes('--dev');
Object.assign(process.env, { POSTROOM_ROOT: root, NODE_ENV: dev ? 'development' : 'production' });
process.env.INIT_CWD ??= process.cwd();
process.env.NEXT_TELEMETRY_DISABLED ??= '1';
process.chdir(root);

// Who reads the output may go away, as a terminal that is closed or `| head`: what is said then is lost, and nothing else.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error;
  });
}

try {
  await prepare({ build: serves && !dev, log: console.log });
} catch (error) {
  if (!(error instanceof PrepareError)) throw error;
  console.error(`postroom: ${error.message}`);
  process.exit(69);
}

const { register } = await import('tsx/esm/api');
register();
const { main } = await import(new URL('../lib/cli/main.ts', import.meta.url).href);
process.exitCode = await main(process.argv);
// The panel's own chores would go on for as long as the process lives. What they are about is in the database.
if (serves) process.exit();
