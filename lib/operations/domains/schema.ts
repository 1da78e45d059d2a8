import { z } from 'zod';
import { domainSchema, lineSchema } from '@/lib/core/address';
import { pageInput } from '@/lib/core/page';
import { quotaBytesSchema } from '@/lib/core/quota';

/** `null` is no limit. */
const fields = {
  description: lineSchema(500).optional(),
  active: z.boolean().optional(),
  maxUsers: z.number().int().min(0).max(10_000_000).nullable().optional(),
  defaultQuotaBytes: quotaBytesSchema.optional(),
  maxQuotaBytes: quotaBytesSchema.min(1).nullable().optional(),
};

export const listDomainsInput = z.strictObject({ q: z.string().max(200).optional(), ...pageInput });

export const domainKey = z.strictObject({ domain: domainSchema });

/** `tenant`: the name of the customer who owns it; without it, the first one there is. */
export const createDomainInput = z.strictObject({
  name: domainSchema,
  tenant: z.string().max(200).optional(),
  ...fields,
});

export const updateDomainInput = z.strictObject({
  domain: domainSchema,
  ifMatch: z.number().int().optional(),
  ...fields,
});

/** `confirm`: the domain's name again, which deletes its users as well. */
export const removeDomainInput = z.strictObject({
  domain: domainSchema,
  confirm: z.string().max(1000).optional(),
});

export type DomainFields = Pick<z.input<typeof updateDomainInput>, keyof typeof fields>;
