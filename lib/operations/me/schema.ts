import { z } from 'zod';
import { lineSchema, linesSchema } from '@/lib/core/address';

export const updateMeInput = z
  .strictObject({ name: lineSchema(200).optional(), signature: linesSchema(2000).optional() })
  .refine(({ name, signature }) => (name ?? signature) !== undefined, {
    path: ['name'],
    message: 'nothing-to-change',
  });
