import { z } from 'zod';
import { ROLES } from '@/lib/core/actor';

export const accountView = z.object({
  username: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  tenant: z.string().nullable(),
  mustChangePassword: z.boolean(),
  passwordChangedAt: z.iso.datetime().nullable(),
});

export type AccountView = z.infer<typeof accountView>;
