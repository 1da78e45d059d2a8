// Generates the Prisma client, when the schema or Prisma changed. The generator is WASM; Prisma only checks that an
// engine file exists, so a machine without access to Prisma's download host can generate as well.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { client, hashOf, isFresh, markFresh, packages, root } from './artifacts.mjs';

function generate() {
  const hash = hashOf(client);
  const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const engine = process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath;
  const { status, stderr } = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: engine },
  });
  if (status !== 0) {
    process.stderr.write(stderr);
    process.exit(status ?? 1);
  }
  markFresh(client, hash);
}

if (!isFresh(client)) generate();
// npm runs this last: whoever has installed by hand need not install again.
if (process.env.npm_lifecycle_event === 'postinstall') markFresh(packages, hashOf(packages));
