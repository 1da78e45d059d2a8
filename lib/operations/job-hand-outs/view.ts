import { z } from 'zod';

export const jobHandOutView = z.object({
  passwords: z.array(z.object({ address: z.string(), password: z.string() })),
});

export type JobHandOutView = z.infer<typeof jobHandOutView>;
