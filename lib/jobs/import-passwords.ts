import { opener } from '@/lib/import/secrets';
import { currentHash, type WaitingLine } from '@/lib/import/waiting';
import { hashPassword, verifyPassword } from '@/lib/password/hash';
import { inLanes } from './lanes';

/** What came of the typed password of a line: a hash; or that it is the user's already; or that nobody can read it. */
export type Typed = { hash: string } | 'same' | 'lost';

async function typed(line: WaitingLine, open: (hidden: Uint8Array) => string | null): Promise<Typed> {
  const password = line.sealedPassword && open(line.sealedPassword);
  if (password === null) return 'lost';
  const current = line.outcome === 'create' ? null : await currentHash(line.address);
  if (current !== null && (await verifyPassword(password, current, { queue: 'bulk' })).ok) return 'same';
  return { hash: await hashPassword(password, { queue: 'bulk' }) };
}

/** Hashes the typed passwords of as many lines as there is time for. */
export async function hashTyped(importId: string, lines: WaitingLine[]): Promise<Map<number, Typed>> {
  const open = opener(importId);
  const made = new Map<number, Typed>();
  const withPassword = lines.filter(({ sealedPassword }) => sealedPassword !== null);
  await inLanes(withPassword, async (line) => {
    made.set(line.line, await typed(line, open));
  });
  return made;
}
