import { z } from 'zod';
import type { Administrator } from '@/lib/core/actor';
import { abilitiesOnDomain } from './policy';

const time = z.iso.datetime();

export const domainView = z.object({
  name: z.string(),
  tenant: z.string(),
  description: z.string(),
  active: z.boolean(),
  maxUsers: z.number().int().nullable(),
  defaultQuotaBytes: z.number().int(),
  maxQuotaBytes: z.number().int().nullable(),
  userCount: z.number().int(),
  createdAt: time,
  updatedAt: time,
  version: z.number().int(),
  can: z.object({ update: z.boolean(), delete: z.boolean() }),
});

export type DomainView = z.infer<typeof domainView>;

export type DomainRow = {
  name: string;
  tenant: { name: string };
  description: string;
  active: boolean;
  maxUsers: number | null;
  defaultQuotaBytes: bigint;
  maxQuotaBytes: bigint | null;
  userCount: number;
  createdAt: Date;
  updatedAt: Date;
  version: number;
};

/** The allow-list: what is not named here never leaves. */
export function viewDomain(actor: Administrator, row: DomainRow): DomainView {
  return {
    name: row.name,
    tenant: row.tenant.name,
    description: row.description,
    active: row.active,
    maxUsers: row.maxUsers,
    defaultQuotaBytes: Number(row.defaultQuotaBytes),
    maxQuotaBytes: row.maxQuotaBytes === null ? null : Number(row.maxQuotaBytes),
    userCount: row.userCount,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
    can: abilitiesOnDomain(actor),
  };
}
