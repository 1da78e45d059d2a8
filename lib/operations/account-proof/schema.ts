import { z } from 'zod';

export const updateAccountProofInput = z.strictObject({ currentPassword: z.string().max(1000) });
