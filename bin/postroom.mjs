#!/usr/bin/env node
// Makes sure that everything is installed and built, then hands over to the TypeScript of lib/cli.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.env.POSTROOM_ROOT = root;
process.env.INIT_CWD ??= process.cwd();
process.env.NEXT_TELEMETRY_DISABLED ??= '1';
process.chdir(root);

const command = process.argv[2];
const dev = process.argv.includes('--dev');
process.env.NODE_ENV = dev ? 'development' : 'production';
await prepare({ build: ['start', 'demo'].includes(command ?? '') && !dev });

const { register } = await import('tsx/esm/api');
register();
const { main } = await import('../lib/cli/main.ts');
process.exitCode = await main(process.argv);
