import { z } from 'zod';
import type { Administrator } from '@/lib/core/actor';
import { domainOf } from '@/lib/core/address';
import { abilitiesOnUser } from './policy';

const time = z.iso.datetime();

export const userView = z.object({
  address: z.string(),
  domain: z.string(),
  name: z.string(),
  active: z.boolean(),
  quotaBytes: z.number().int(),
  usedBytes: z.number().int(),
  mustChangePassword: z.boolean(),
  /** Whom the mail goes on to; while the user is enabled. */
  forwardTo: z.array(z.string()),
  /** Whether forwarded mail stays here as well. */
  keepsCopy: z.boolean(),
  passwordChangedAt: time.nullable(),
  createdAt: time,
  updatedAt: time,
  version: z.number().int(),
  can: z.object({ update: z.boolean(), resetPassword: z.boolean(), delete: z.boolean() }),
});

/** What a change of a password ended, and whether the mail server has heard of it. */
export const receiptView = z.object({
  panelSessionsEnded: z.number().int(),
  webmailSessionsEnded: z.number().int(),
  mailSessionsEnded: z.number().int(),
  mailServer: z.enum(['done', 'pending', 'not-configured']),
});

export const changedUserView = userView.extend({ receipt: receiptView.optional() });

export type UserView = z.infer<typeof userView>;
export type ChangedUserView = z.infer<typeof changedUserView>;
export type Receipt = z.infer<typeof receiptView>;

/** A row of `users` with the use that Dovecot wrote. */
export type UserRow = {
  address: string;
  name: string;
  active: boolean;
  quotaBytes: bigint;
  usedBytes: bigint;
  mustChangePassword: boolean;
  forwardTo: string[];
  keepsCopy: boolean;
  passwordChangedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  version: number;
};

/** The allow-list: what is not named here never leaves. */
export function viewUser(actor: Administrator, row: UserRow): UserView {
  return {
    address: row.address,
    domain: domainOf(row.address),
    name: row.name,
    active: row.active,
    quotaBytes: Number(row.quotaBytes),
    usedBytes: Number(row.usedBytes),
    mustChangePassword: row.mustChangePassword,
    forwardTo: row.forwardTo,
    keepsCopy: row.keepsCopy,
    passwordChangedAt: row.passwordChangedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
    can: abilitiesOnUser(actor),
  };
}
