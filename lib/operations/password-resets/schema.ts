import { z } from 'zod';
import { passwordSchema } from '@/lib/password/schema';

export const createPasswordResetInput = z.strictObject({
  username: z
    .string()
    .min(1, 'required')
    .max(200)
    .transform((typed) => typed.trim().normalize('NFKC').toLowerCase()),
});

/** `token`: as the mailed link carries it. */
export const updatePasswordResetInput = z.strictObject({
  token: z.string().max(100),
  password: passwordSchema,
});
