import { db } from '@/lib/db/client';
import type { Item } from '@/lib/db/job-queue';
import type { Said } from './forecast';
import type { Outcome } from './store';

/** A line on its way in. */
export type WaitingLine = Item &
  Omit<Said, 'hasPassword'> & {
    outcome: Outcome;
    sealedPassword: Uint8Array | null;
  };

/** The next lines of an import that are to be applied. */
export function waitingLines(importId: string, limit: number): Promise<WaitingLine[]> {
  return db().$queryRaw<WaitingLine[]>`
    SELECT /* planned anew */ line AS position, line, address, name, quota_bytes::float8 AS "quotaBytes", active,
           outcome, must_change_password AS "mustChangePassword", password_hash IS NOT NULL AS "hasHash",
           sealed_password AS "sealedPassword"
    FROM user_import_lines
    WHERE import_id = ${importId}::uuid AND outcome <> 'refuse' ORDER BY line LIMIT ${limit}`;
}

/** The hash that a user has now; null: none, or no such user. */
export async function currentHash(address: string): Promise<string | null> {
  const [row] = await db().$queryRaw<{ hash: string | null }[]>`
    SELECT password_hash AS hash FROM users WHERE address = ${address}`;
  return row?.hash ?? null;
}
