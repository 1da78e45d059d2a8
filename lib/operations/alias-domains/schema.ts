import { z } from 'zod';
import { domainSchema } from '@/lib/core/address';
import { pageInput } from '@/lib/core/page';

/** `domain`: the one that is mirrored. */
export const listAliasDomainsInput = z.strictObject({
  domain: domainSchema.optional(),
  q: z.string().max(200).optional(),
  ...pageInput,
});

export const aliasDomainKey = z.strictObject({ name: domainSchema });

export const createAliasDomainInput = z.strictObject({ name: domainSchema, domain: domainSchema });
