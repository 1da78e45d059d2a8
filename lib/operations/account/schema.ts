import { z } from 'zod';
import { lineSchema } from '@/lib/core/address';

export const updateAccountInput = z.strictObject({ name: lineSchema(200) });
