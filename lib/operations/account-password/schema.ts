import { z } from 'zod';
import { passwordSchema } from '@/lib/password/schema';

/** `currentPassword`: needed when it was last verified in this session more than ten minutes ago; checked when given. */
export const updateAccountPasswordInput = z.strictObject({
  password: passwordSchema,
  currentPassword: z.string().max(1000).optional(),
});
