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

/** The names of the fields in which two forms differ. */
export function differing(a: DomainValues, b: DomainValues): (keyof DomainValues)[] {
  return (Object.keys(a) as (keyof DomainValues)[]).filter((name) => a[name] !== b[name]);
}

export function pick(values: DomainValues, names: (keyof DomainValues)[]): Partial<DomainValues> {
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}
