import { z } from 'zod';
import type { Administrator } from '@/lib/core/actor';
import { abilitiesOnTenant } from './policy';

const time = z.iso.datetime();
const limit = z.number().int().nullable();

/** `allottedBytes`: the sum of the users' quotas. */
export const tenantView = z.object({
  name: z.string(),
  description: z.string(),
  maxDomains: limit,
  maxUsers: limit,
  maxAliases: limit,
  maxQuotaBytes: limit,
  secondFactorRequired: z.boolean(),
  domainCount: z.number().int(),
  userCount: z.number().int(),
  aliasCount: z.number().int(),
  allottedBytes: z.number().int(),
  createdAt: time,
  updatedAt: time,
  version: z.number().int(),
  can: z.object({ update: z.boolean(), delete: z.boolean() }),
});

export type TenantView = z.infer<typeof tenantView>;

export type TenantRow = {
  name: string;
  description: string;
  maxDomains: number | null;
  maxUsers: number | null;
  maxAliases: number | null;
  maxQuotaBytes: bigint | null;
  secondFactorRequired: boolean;
  domainCount: number;
  userCount: number;
  aliasCount: number;
  /** Prisma's Decimal: more than a bigint holds. */
  allottedBytes: { toNumber(): number };
  createdAt: Date;
  updatedAt: Date;
  version: number;
};

/** The allow-list: what is not named here never leaves. */
export function viewTenant(actor: Administrator, row: TenantRow): TenantView {
  return {
    name: row.name,
    description: row.description,
    maxDomains: row.maxDomains,
    maxUsers: row.maxUsers,
    maxAliases: row.maxAliases,
    maxQuotaBytes: row.maxQuotaBytes === null ? null : Number(row.maxQuotaBytes),
    secondFactorRequired: row.secondFactorRequired,
    domainCount: row.domainCount,
    userCount: row.userCount,
    aliasCount: row.aliasCount,
    allottedBytes: row.allottedBytes.toNumber(),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
    can: abilitiesOnTenant(actor),
  };
}
