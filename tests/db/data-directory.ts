import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty data directory, which as root the server's own user can enter (0755) or not (0700). */
export function makeDataDirectory(mode = 0o755): string {
  const directory = mkdtempSync(join(tmpdir(), 'postroom-data-'));
  chmodSync(directory, mode);
  return directory;
}

/** Removes it, and the folder elsewhere that it points to. */
export function removeDataDirectory(directory: string): void {
  const pointer = join(directory, 'postgres.location');
  if (existsSync(pointer)) rmSync(readFileSync(pointer, 'utf8').trim(), { recursive: true, force: true });
  rmSync(directory, { recursive: true, force: true });
}
