import { z } from 'zod';
import { lineSchema } from '@/lib/core/address';

/** In the query; the body is the file itself, as `application/octet-stream`. */
export const createUploadInput = z.strictObject({
  name: lineSchema(200),
  type: z
    .string()
    .regex(/^[\w.+-]{1,100}\/[\w.+-]{1,100}$/)
    .default('application/octet-stream'),
});

export const uploadKey = z.strictObject({ id: z.uuid() });
