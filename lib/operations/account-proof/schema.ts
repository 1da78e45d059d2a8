import { z } from 'zod';

/** `code`: where one has a second factor. */
export const updateAccountProofInput = z.strictObject({
  currentPassword: z.string().max(1000),
  code: z.string().max(200).optional(),
});
