import { z } from 'zod';
import { ROLES } from '@/lib/core/actor';

export const accountView = z.object({
  username: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  tenant: z.string().nullable(),
  mustChangePassword: z.boolean(),
  passwordChangedAt: z.iso.datetime().nullable(),
  /** Proved by a mailed link. */
  recoveryAddress: z.string().nullable(),
  /** Whether the panel can send such a link. */
  sendsLetters: z.boolean(),
  secondFactor: z.object({
    active: z.boolean(),
    required: z.boolean(),
    recoveryCodesLeft: z.number().int(),
  }),
});

export type AccountView = z.infer<typeof accountView>;
