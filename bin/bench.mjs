#!/usr/bin/env node
import { root } from './artifacts.mjs';
// Makes sure that everything is installed and built, then hands over to the TypeScript of bench.
import { PrepareError, prepare } from './prepare.mjs';

Object.assign(process.env, { POSTROOM_ROOT: root, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
process.chdir(root);

try {
  await prepare({ build: true, log: console.error });
} catch (error) {
  if (!(error instanceof PrepareError)) throw error;
  console.error(`bench: ${error.message}`);
  process.exit(69);
}

const { register } = await import('tsx/esm/api');
register();
const { main } = await import(new URL('../bench/main.ts', import.meta.url).href);
// Not exitCode: after Ctrl-C what was under way would go on without its servers.
process.exit(await main(process.argv.slice(2)));
