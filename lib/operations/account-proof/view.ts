import { z } from 'zod';

export const accountProofView = z.object({ provenUntil: z.iso.datetime() });
