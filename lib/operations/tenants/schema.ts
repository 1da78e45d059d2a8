import { z } from 'zod';
import { lineSchema } from '@/lib/core/address';
import { pageInput } from '@/lib/core/page';

const MAX_COUNT = 10_000_000;

/** Said in URLs, too, where dots alone mean a folder. */
const nameSchema = lineSchema(200)
  .refine((name) => name !== '', 'required')
  .refine((name) => name !== '.' && name !== '..', 'invalid');

const countSchema = z.number().int().min(0).max(MAX_COUNT).nullable().optional();

/** `null` is no limit; `maxQuotaBytes` is of all users together; `secondFactorRequired` is of its admins. */
const fields = {
  description: lineSchema(500).optional(),
  maxDomains: countSchema,
  maxUsers: countSchema,
  maxAliases: countSchema,
  maxQuotaBytes: z.number().int().min(1).nullable().optional(),
  secondFactorRequired: z.boolean().optional(),
};

export const listTenantsInput = z.strictObject({ q: z.string().max(200).optional(), ...pageInput });

export const tenantKey = z.strictObject({ tenant: lineSchema(200) });

export const createTenantInput = z.strictObject({ name: nameSchema, ...fields });

/** `tenant`: as it is called now; `name`: as it will be. */
export const updateTenantInput = z.strictObject({
  ...tenantKey.shape,
  ifMatch: z.number().int().optional(),
  name: nameSchema.optional(),
  ...fields,
});

export type TenantFields = Pick<z.input<typeof updateTenantInput>, 'name' | keyof typeof fields>;
