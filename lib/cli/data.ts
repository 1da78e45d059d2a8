import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from '@/lib/core/root';

/** The data directory: POSTROOM_DATA, else `data` in the project. */
export function dataDirectory(): string {
  const directory = resolve(projectRoot(), process.env.POSTROOM_DATA || 'data');
  mkdirSync(directory, { recursive: true });
  return directory;
}

/** A JSON file of the data directory, or null. */
export function readData<T>(name: string): T | null {
  try {
    return JSON.parse(readFileSync(join(dataDirectory(), name), 'utf8')) as T;
  } catch {
    return null;
  }
}

/** Writes a JSON file of the data directory, for its owner's eyes only. */
export function writeData(name: string, value: unknown): void {
  const file = join(dataDirectory(), name);
  rmSync(file, { force: true });
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
}

export function removeData(name: string): void {
  rmSync(join(dataDirectory(), name), { force: true });
}

/** A random secret that stays the same: made once, kept in the data directory. */
export function keptSecret(name: string): string {
  const kept = readData<{ secret: string }>(name)?.secret;
  if (kept) return kept;
  const secret = randomBytes(32).toString('base64url');
  writeData(name, { secret });
  return secret;
}
