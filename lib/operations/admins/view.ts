import { z } from 'zod';
import { ROLES } from '@/lib/core/actor';

export const adminView = z.object({
  username: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  active: z.boolean(),
});
