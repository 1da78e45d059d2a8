import { z } from 'zod';
import { ROLES } from '@/lib/core/actor';

export const accountView = z.object({
  username: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  tenant: z.string().nullable(),
  mustChangePassword: z.boolean(),
  passwordChangedAt: z.iso.datetime().nullable(),
  secondFactor: z.object({
    active: z.boolean(),
    required: z.boolean(),
    recoveryCodesLeft: z.number().int(),
  }),
});

export type AccountView = z.infer<typeof accountView>;
