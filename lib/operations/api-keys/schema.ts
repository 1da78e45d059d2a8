import { z } from 'zod';
import { domainSchema, lineSchema } from '@/lib/core/address';
import { KEY_ACTIONS } from '@/lib/core/key-actions';
import { pageInput } from '@/lib/core/page';

const MAX_DAYS = 3650;
const USUAL_DAYS = 90;

/** An address or a range of them, of IPv4 or IPv6. */
const networkSchema = z
  .string()
  .trim()
  .pipe(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], { error: 'network-invalid' }));

const nameSchema = lineSchema(100).refine((name) => name !== '', 'required');

function distinct<T>(values: T[]): T[] {
  return [...new Set(values)];
}

export const listApiKeysInput = z.strictObject({ q: z.string().max(200).optional(), ...pageInput });

/** `id`: how its token begins. */
export const apiKeyKey = z.strictObject({ id: z.string().max(100) });

/**
 * `admin`: whose it becomes, where nobody is signed in. `tenant` or `domains`: of the admin's scope only these.
 * `networks`: from where it counts; none, from everywhere. `expiresInDays`: `null` is never.
 */
export const createApiKeyInput = z.strictObject({
  admin: z.string().max(200).optional(),
  name: nameSchema,
  actions: z.array(z.enum(KEY_ACTIONS)).min(1, 'actions-missing').transform(distinct),
  tenant: z.string().max(200).nullable().optional(),
  domains: z.array(domainSchema).max(1000).transform(distinct).optional(),
  networks: z.array(networkSchema).max(50).transform(distinct).optional(),
  expiresInDays: z.number().int().min(1).max(MAX_DAYS).nullable().default(USUAL_DAYS),
});
