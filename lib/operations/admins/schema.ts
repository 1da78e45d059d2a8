import { z } from 'zod';
import { ROLES } from '@/lib/core/actor';
import { domainSchema, lineSchema } from '@/lib/core/address';
import { passwordSchema } from '@/lib/password/schema';

const usernameSchema = z
  .string()
  .transform((text) => text.trim().normalize('NFKC').toLowerCase())
  .pipe(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,99}$/u, 'username-invalid'));

/** `tenant`: for every role but the superadmin's; `domains`: the scope of a domain admin or of helpdesk. */
export const createAdminInput = z.strictObject({
  username: usernameSchema,
  name: lineSchema(200).optional(),
  role: z.enum(ROLES),
  tenant: z.string().max(200).optional(),
  domains: z.array(domainSchema).max(1000).optional(),
  password: passwordSchema,
});

export const updateAdminInput = z.strictObject({ username: usernameSchema, password: passwordSchema });
