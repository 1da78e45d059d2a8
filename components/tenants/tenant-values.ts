import type { TenantFields } from '@/lib/operations/tenants/schema';
import type { TenantView } from '@/lib/operations/tenants/view';

/** What stands in the form. In `maxQuotaBytes` 0 is no limit, as in every size that one types. */
export type TenantValues = {
  name: string;
  description: string;
  maxDomains: number | null;
  maxUsers: number | null;
  maxAliases: number | null;
  maxQuotaBytes: number;
  secondFactorRequired: boolean;
};

export const NEW_TENANT: TenantValues = {
  name: '',
  description: '',
  maxDomains: null,
  maxUsers: null,
  maxAliases: null,
  maxQuotaBytes: 0,
  secondFactorRequired: false,
};

export function toValues(tenant: TenantView): TenantValues {
  const { name, description, maxDomains, maxUsers, maxAliases, maxQuotaBytes, secondFactorRequired } = tenant;
  const limits = { maxDomains, maxUsers, maxAliases, maxQuotaBytes: maxQuotaBytes ?? 0 };
  return { name, description, ...limits, secondFactorRequired };
}

/** As the API takes them: no limit is null. */
export function toInput<Values extends Partial<TenantValues>>(values: Values): Values & TenantFields {
  return values.maxQuotaBytes === 0 ? { ...values, maxQuotaBytes: null } : values;
}
