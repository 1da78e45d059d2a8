import { z } from 'zod';
import { lineSchema } from '@/lib/core/address';

export const updateMeInput = z.strictObject({ name: lineSchema(200) });
