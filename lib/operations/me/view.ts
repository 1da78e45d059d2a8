import { z } from 'zod';

export const meView = z.object({
  address: z.string(),
  name: z.string(),
  /** Plain text, several lines. */
  signature: z.string(),
  mustChangePassword: z.boolean(),
  passwordChangedAt: z.iso.datetime().nullable(),
  quotaBytes: z.number().int(),
  usedBytes: z.number().int(),
});

export type MeView = z.infer<typeof meView>;
