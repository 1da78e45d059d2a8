import { invalid, Refusal } from '@/lib/core/refusal';

/** A quota must be one that the domain allows: no limit (0) only where the domain has none. */
export function checkQuota(quotaBytes: number, maxQuotaBytes: bigint | null): void {
  if (maxQuotaBytes === null || (quotaBytes > 0 && quotaBytes <= Number(maxQuotaBytes))) return;
  throw invalid('quotaBytes', 'quota-over-domain', { bytes: Number(maxQuotaBytes) });
}

/** One who may only reset passwords changes nothing else. */
export function checkAbilities(changes: object, can: { update: boolean; resetPassword: boolean }): void {
  const resetOnly = Object.keys(changes).every((key) => key === 'password' || key === 'mustChangePassword');
  if (resetOnly ? !can.resetPassword : !can.update) throw new Refusal('forbidden');
}
