import { z } from 'zod';
import { addressSchema, domainSchema, lineSchema } from '@/lib/core/address';
import { pageInput } from '@/lib/core/page';
import { quotaBytesSchema } from '@/lib/core/quota';
import { forwardToSchema } from '@/lib/operations/aliases/schema';
import { passwordSchema } from '@/lib/password/schema';

/** What a form may change on a user. `keepsCopy`: mail that is forwarded stays in the mailbox as well. */
const fields = {
  name: lineSchema(200).optional(),
  quotaBytes: quotaBytesSchema.optional(),
  active: z.boolean().optional(),
  password: passwordSchema.optional(),
  mustChangePassword: z.boolean().optional(),
  forwardTo: forwardToSchema.optional(),
  keepsCopy: z.boolean().optional(),
};

export const listUsersInput = z.strictObject({
  domain: domainSchema.optional(),
  q: z.string().max(200).optional(),
  ...pageInput,
});

export const userKey = z.strictObject({ address: addressSchema });

export const createUserInput = z.strictObject({ address: addressSchema, ...fields });

/** `ifMatch`: the version that the change was made for; another one is refused. */
export const updateUserInput = z.strictObject({
  address: addressSchema,
  ifMatch: z.number().int().optional(),
  ...fields,
});

export type UserFields = Pick<z.input<typeof updateUserInput>, keyof typeof fields>;
