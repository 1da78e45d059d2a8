import { z } from 'zod';
import type { Administrator } from '@/lib/core/actor';
import { domainOf } from '@/lib/core/address';
import { abilitiesOnAlias } from './policy';

const time = z.iso.datetime();

export const aliasView = z.object({
  address: z.string(),
  domain: z.string(),
  /** The address is `@domain`: whatever reaches nobody else. */
  catchAll: z.boolean(),
  targets: z.array(z.string()),
  /** Of the targets, those that get nothing: disabled, or no longer there. */
  deadTargets: z.array(z.string()),
  active: z.boolean(),
  createdAt: time,
  updatedAt: time,
  version: z.number().int(),
  can: z.object({ update: z.boolean(), delete: z.boolean() }),
});

export type AliasView = z.infer<typeof aliasView>;

export type AliasRow = {
  address: string;
  targets: string[];
  deadTargets: string[];
  active: boolean;
  createdAt: Date;
  updatedAt: Date;
  version: number;
};

/** The allow-list: what is not named here never leaves. */
export function viewAlias(actor: Administrator, row: AliasRow): AliasView {
  return {
    address: row.address,
    domain: domainOf(row.address),
    catchAll: row.address.startsWith('@'),
    targets: row.targets,
    deadTargets: row.deadTargets,
    active: row.active,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
    can: abilitiesOnAlias(actor),
  };
}
