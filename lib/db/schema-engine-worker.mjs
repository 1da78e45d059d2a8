// A worker thread: Prisma's schema engine, as WebAssembly over the database driver. In a thread of its own because the
// package is ESM that only Node itself can load, because it computes for long, and because its memory goes with it.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

/**
 * The adapter's own way cuts a script at each semicolon, those within functions too, and gives the pieces to whichever
 * connection is free. Sent whole it is one transaction: a migration that fails leaves nothing behind.
 *
 * @param {Awaited<ReturnType<PrismaPg['connect']>>} adapter
 */
function runScriptsWhole(adapter) {
  adapter.executeScript = async (script) => {
    await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
  };
  return adapter;
}

class WholeScriptPg extends PrismaPg {
  async connect() {
    return runScriptsWhole(await super.connect());
  }
}

async function loadEngine() {
  const { resolve } = createRequire(import.meta.url);
  const wasm = await readFile(resolve('@prisma/schema-engine-wasm').replace(/\.js$/, '_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings });
  // The engine tells its panics to this global of Prisma's command line.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });
  Object(bindings).__wbg_set_wasm(instance.exports);
  Object(instance.exports).__wbindgen_start();
}

async function applyMigrations() {
  const { databaseUrl, migrationsList } = workerData;
  await loadEngine();
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScriptPg({ connectionString: databaseUrl }));
  const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
  const filters = { externalTables: [], externalEnums: [] };
  return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
}

const answer = await applyMigrations().then(
  (applied) => ({ applied }),
  (error) => ({ problem: String(error.message) }),
);
parentPort?.postMessage(answer);
