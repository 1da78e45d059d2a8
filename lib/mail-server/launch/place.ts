import { createHash } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Longest name of a socket below the folder, and what the kernel takes (unix(7)). */
const longestSocketBytes = '/queue/private/dovecot-lmtp'.length;
const maximumSocketBytes = 107;

function everybodyMayEnter(directory: string): boolean {
  if ((statSync(directory).mode & 0o001) === 0) return false;
  const parent = dirname(directory);
  return parent === directory || everybodyMayEnter(parent);
}

function fits(directory: string): boolean {
  const isShort = Buffer.byteLength(directory) + longestSocketBytes <= maximumSocketBytes;
  return isShort && /^[\w./-]+$/.test(directory) && everybodyMayEnter(directory);
}

function elsewhere(directory: string): string {
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 12);
  return `/var/lib/postroom/mail-${name}`;
}

/**
 * The folder that the pair lives in: this one, or, where the servers' own users could not enter it or the path is too
 * long for a socket, one below /var/lib/postroom that `mail-server` in this folder then points to.
 */
export function placeFor(directory: string): string {
  mkdirSync(directory, { recursive: true });
  const absolute = resolve(directory);
  if (fits(absolute)) return absolute;
  const place = elsewhere(absolute);
  mkdirSync(place, { recursive: true, mode: 0o755 });
  const pointer = join(absolute, 'mail-server');
  rmSync(pointer, { force: true });
  symlinkSync(place, pointer);
  return place;
}

/** A folder of one owner, whatever it was before. */
export function ownedFolder(path: string, mode: number, uid = 0, gid = 0): string {
  mkdirSync(path, { recursive: true });
  chownSync(path, uid, gid);
  chmodSync(path, mode);
  return path;
}
