import { z } from 'zod';
import { ROLES } from '@/lib/core/actor';
import { domainSchema, lineSchema } from '@/lib/core/address';
import { pageInput } from '@/lib/core/page';
import { passwordSchema } from '@/lib/password/schema';

const usernameSchema = z
  .string()
  .transform((text) => text.trim().normalize('NFKC').toLowerCase())
  .pipe(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,99}$/u, 'username-invalid'));

/**
 * `tenant`: whose admin he is, by name; a superadmin's and, for an auditor of everything, null. `domains`: the scope of a
 * domain admin; with them helpdesk and auditors have these, without them the whole tenant.
 */
const fields = {
  name: lineSchema(200).optional(),
  tenant: z.string().max(200).nullable().optional(),
  domains: z.array(domainSchema).max(1000).optional(),
  active: z.boolean().optional(),
  mustChangePassword: z.boolean().optional(),
};

export const listAdminsInput = z.strictObject({ q: z.string().max(200).optional(), ...pageInput });

export const adminKey = z.strictObject({ username: usernameSchema });

export const createAdminInput = z.strictObject({
  username: usernameSchema,
  role: z.enum(ROLES),
  password: passwordSchema,
  ...fields,
});

/** `ifMatch`: the version that the change was made for; another one is refused. */
export const updateAdminInput = z.strictObject({
  username: usernameSchema,
  ifMatch: z.number().int().optional(),
  role: z.enum(ROLES).optional(),
  password: passwordSchema.optional(),
  ...fields,
});

export type AdminFields = Omit<z.input<typeof updateAdminInput>, 'username' | 'ifMatch'>;
