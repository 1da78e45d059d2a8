import type { Administrator } from '@/lib/core/actor';
import { invalid } from '@/lib/core/refusal';
import type { Database } from '@/lib/db/client';
import { lookUpMissingTarget } from './find';

/** A target in one of the actor's own domains must be an address there. Looked at after the alias is written. */
export async function checkTargets(
  tx: Database,
  actor: Administrator,
  address: string,
  targets: string[],
): Promise<void> {
  const missing = await lookUpMissingTarget(tx, actor, address);
  if (missing !== null) throw invalid(`targets.${targets.indexOf(missing)}`, 'target-not-found');
}
