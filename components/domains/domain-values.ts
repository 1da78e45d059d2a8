import type { DomainFields } from '@/lib/operations/domains/schema';
import type { DomainView } from '@/lib/operations/domains/view';

/** What stands in the form. In `maxQuotaBytes` 0 is no limit, as in every size that one types. */
export type DomainValues = {
  description: string;
  active: boolean;
  maxUsers: number | null;
  defaultQuotaBytes: number;
  maxQuotaBytes: number;
};

export const NEW_DOMAIN: DomainValues = {
  description: '',
  active: true,
  maxUsers: null,
  defaultQuotaBytes: 2 ** 30,
  maxQuotaBytes: 0,
};

export function toValues(domain: DomainView): DomainValues {
  const { description, active, maxUsers, defaultQuotaBytes, maxQuotaBytes } = domain;
  return { description, active, maxUsers, defaultQuotaBytes, maxQuotaBytes: maxQuotaBytes ?? 0 };
}

/** As the API takes them: no limit is null. */
export function toInput(values: Partial<DomainValues>): DomainFields {
  const { maxQuotaBytes, ...rest } = values;
  return maxQuotaBytes === undefined
    ? rest
    : { ...rest, maxQuotaBytes: maxQuotaBytes === 0 ? null : maxQuotaBytes };
}
