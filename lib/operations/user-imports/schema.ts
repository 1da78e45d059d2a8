import { z } from 'zod';
import { lineSchema } from '@/lib/core/address';
import { pageInput } from '@/lib/core/page';

/** Said in a query: the body is the file. */
const switchSchema = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');

/** `passwords`: whether users who exist get the passwords of the file as well. */
export const createUserImportInput = z.strictObject({
  fileName: lineSchema(200).default(''),
  passwords: switchSchema,
});

export const userImportKey = z.strictObject({ id: z.uuid() });

export const listUserImportsInput = z.strictObject(pageInput);
