import type { Administrator } from '@/lib/core/actor';
import { invalid, Refusal } from '@/lib/core/refusal';
import type { Database } from '@/lib/db/client';
import { lookUpMissingTarget } from '@/lib/operations/aliases/find';

/** A quota must be one that the domain allows: no limit (0) only where the domain has none. */
export function checkQuota(quotaBytes: number, maxQuotaBytes: bigint | null): void {
  if (maxQuotaBytes === null || (quotaBytes > 0 && quotaBytes <= Number(maxQuotaBytes))) return;
  throw invalid('quotaBytes', 'quota-over-domain', { bytes: Number(maxQuotaBytes) });
}

/** One who may only reset passwords changes nothing else, and the reverse. */
export function checkAbilities(changes: object, can: { update: boolean; resetPassword: boolean }): void {
  const names = Object.keys(changes);
  const others = names.filter((name) => name !== 'password' && name !== 'mustChangePassword');
  const resets = others.length < names.length || names.length === 0;
  if (resets && !can.resetPassword) throw new Refusal('forbidden');
  if (others.length > 0 && !can.update) throw new Refusal('forbidden');
}

/** Whom the mail goes on to must be there, as far as the actor can know. Looked at after the user is written. */
export async function checkForward(
  tx: Database,
  actor: Administrator,
  address: string,
  forwardTo: string[],
): Promise<void> {
  const missing = forwardTo.length > 0 ? await lookUpMissingTarget(tx, actor, address) : null;
  if (missing !== null) throw invalid(`forwardTo.${forwardTo.indexOf(missing)}`, 'target-not-found');
}
