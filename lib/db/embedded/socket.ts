import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '@/lib/db/embedded/account';
import { give } from '@/lib/db/embedded/cluster';

/** A part of the socket's name only: the server does not listen on the network. */
export const port = 5432;

// What macOS takes; Linux takes four more.
const longestSocketPath = 103;

function isTooLong(directory: string): boolean {
  return Buffer.byteLength(join(directory, `.s.PGSQL.${port}`)) > longestSocketPath;
}

function makeEmptyDirectory(preferred: string): string {
  // Not os.tmpdir(): TMPDIR may be as long, or one user's own.
  if (isTooLong(preferred)) return mkdtempSync('/tmp/postroom-socket-');
  // A server that was killed leaves its socket, whose lock may name a pid that another process has by now.
  rmSync(preferred, { recursive: true, force: true });
  mkdirSync(preferred);
  return preferred;
}

/**
 * The folder for the server's socket, in the home where the path is short enough. Everybody may enter it: Dovecot and
 * Postfix do, and each role has its password.
 */
export function makeSocketDirectory(home: string, account: Account): string {
  const directory = makeEmptyDirectory(join(home, 'socket'));
  chmodSync(directory, 0o755);
  give(directory, account);
  return directory;
}

export function removeSocketDirectory(home: string, directory: string): void {
  if (directory !== join(home, 'socket')) rmSync(directory, { recursive: true, force: true });
}
