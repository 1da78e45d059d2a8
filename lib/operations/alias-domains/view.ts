import { z } from 'zod';
import type { Administrator } from '@/lib/core/actor';
import { canManageAliasDomains } from './policy';

export const aliasDomainView = z.object({
  name: z.string(),
  /** The domain that it mirrors. */
  domain: z.string(),
  createdAt: z.iso.datetime(),
  can: z.object({ delete: z.boolean() }),
});

export type AliasDomainView = z.infer<typeof aliasDomainView>;

export type AliasDomainRow = { name: string; domain: { name: string }; createdAt: Date };

/** The allow-list: what is not named here never leaves. */
export function viewAliasDomain(actor: Administrator, row: AliasDomainRow): AliasDomainView {
  return {
    name: row.name,
    domain: row.domain.name,
    createdAt: row.createdAt.toISOString(),
    can: { delete: canManageAliasDomains(actor) },
  };
}
