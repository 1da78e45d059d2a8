import type { z } from 'zod';
import { namesOf } from '@/components/admins/admin-values';
import type { KeyAction } from '@/lib/core/key-actions';
import type { createApiKeyInput } from '@/lib/operations/api-keys/schema';

/** What a key can be given: of the actions those that one may do oneself, and a tenant where one has several. */
export type Offer = { actions: readonly KeyAction[]; tenants: boolean };

/** What of one's own scope a key is for. */
export type Reach = 'all' | 'tenant' | 'domains';

/** What stands in the form. `domains` and `networks` are parted by blanks; `days` '' is never. */
export type ApiKeyValues = {
  name: string;
  actions: KeyAction[];
  reach: Reach;
  tenant: string;
  domains: string;
  networks: string;
  days: string;
};

export const NEW_API_KEY: ApiKeyValues = {
  name: '',
  actions: ['read'],
  reach: 'all',
  tenant: '',
  domains: '',
  networks: '',
  days: '90',
};

/** As the API takes them. Where one says that it is for a part, but not for which, nothing is sent that would mean all. */
export function toInput({ reach, tenant, domains, networks, days, ...rest }: ApiKeyValues) {
  const input: z.input<typeof createApiKeyInput> = {
    ...rest,
    ...(reach === 'tenant' && { tenant }),
    ...(reach === 'domains' && { domains: namesOf(domains) }),
    networks: networks.split(/[\s,]+/).filter(Boolean),
    expiresInDays: days === '' ? null : Number(days),
  };
  return input;
}

/** The field of the part that is still to be chosen. */
export function missingPart({ reach, tenant, domains }: ApiKeyValues): 'tenant' | 'domains' | null {
  if (reach === 'tenant' && tenant === '') return 'tenant';
  return reach === 'domains' && domains === '' ? 'domains' : null;
}
