import { hkdfSync } from 'node:crypto';
import { env } from '@/lib/env';
import { unwrap, wrap } from '@/lib/password/seal';

/**
 * A password waits for its hash, which takes its time, through restarts and when its admin has long gone home. So what
 * opens it is the installation's secret, which is in no row and no backup of the database.
 */
function keyOf(importId: string): Buffer {
  return Buffer.from(hkdfSync('sha256', env().secret, importId, 'postroom user import', 32));
}

/** Hides typed passwords of this import from whoever has the database alone. */
export function hider(importId: string): (password: string) => Uint8Array<ArrayBuffer> {
  const key = keyOf(importId);
  return (password) => wrap(key, Buffer.from(password, 'utf8'));
}

/** The other way round; null when the installation's secret is another one by now. */
export function opener(importId: string): (hidden: Uint8Array) => string | null {
  const key = keyOf(importId);
  return (hidden) => unwrap(key, hidden)?.toString('utf8') ?? null;
}
