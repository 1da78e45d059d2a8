import { invalid } from '@/lib/core/refusal';

type Limits = { defaultQuotaBytes: bigint | number; maxQuotaBytes: bigint | number | null };

/** The quota that a new user gets must be one that the domain allows. */
export function checkLimits({ defaultQuotaBytes, maxQuotaBytes }: Limits): void {
  if (maxQuotaBytes === null) return;
  if (Number(defaultQuotaBytes) === 0 || Number(defaultQuotaBytes) > Number(maxQuotaBytes)) {
    throw invalid('defaultQuotaBytes', 'quota-over-domain', { bytes: Number(maxQuotaBytes) });
  }
}
