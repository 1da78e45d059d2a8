import { z } from 'zod';
import { addressSchema, domainSchema } from '@/lib/core/address';
import { pageInput } from '@/lib/core/page';
import { recipientSchema } from '@/lib/core/recipient';

const MAX_TARGETS = 200;

/** An address, or `@example.org`: whatever reaches nobody else in the domain. */
const aliasAddressSchema = z
  .string()
  .trim()
  .max(1000)
  .transform((typed, context) => {
    const isCatchAll = typed.startsWith('@');
    const parsed = isCatchAll ? domainSchema.safeParse(typed.slice(1)) : addressSchema.safeParse(typed);
    if (parsed.success) return isCatchAll ? `@${parsed.data}` : parsed.data;
    context.addIssue({ code: 'custom', message: parsed.error.issues[0]?.message ?? 'address-invalid' });
    return z.NEVER;
  });

/** Each once, however it is written. */
function distinct(targets: string[]): string[] {
  return [...new Map(targets.map((target) => [target.toLowerCase(), target])).values()];
}

const recipients = z.array(recipientSchema).max(MAX_TARGETS, 'too-many-targets');
const targetsSchema = recipients.min(1, 'targets-missing').transform(distinct);

/** Whom a user's mail goes on to: nobody, or as many as an alias leads to. */
export const forwardToSchema = recipients.transform(distinct);

export const listAliasesInput = z.strictObject({
  domain: domainSchema.optional(),
  q: z.string().max(200).optional(),
  ...pageInput,
});

export const aliasKey = z.strictObject({ address: aliasAddressSchema });

export const createAliasInput = z.strictObject({
  address: aliasAddressSchema,
  targets: targetsSchema,
  active: z.boolean().optional(),
});

/** `ifMatch`: the version that the change was made for; another one is refused. */
export const updateAliasInput = z.strictObject({
  address: aliasAddressSchema,
  ifMatch: z.number().int().optional(),
  targets: targetsSchema.optional(),
  active: z.boolean().optional(),
});

export type AliasFields = Pick<z.input<typeof updateAliasInput>, 'targets' | 'active'>;
