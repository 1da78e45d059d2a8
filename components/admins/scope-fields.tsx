import { Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { Role } from '@/lib/core/actor';
import { type AdminValues, hasDomains, hasTenant } from './admin-values';
import { DomainsSelect } from './domains-select';
import { useTenantNames } from './use-tenant-names';

type Props = {
  values: AdminValues;
  errors: Record<string, string>;
  /** The roles that may be given; who gives all of them gives them in every tenant. */
  roles: readonly Role[];
  onChange: (change: Partial<AdminValues>) => void;
};

/** What will exist for this admin. */
export function ScopeFields({ values: { role, tenant, domains }, errors, roles, onChange }: Props) {
  const t = useTranslations('admins.form');
  const choosesTenant = roles.includes('superadmin') && hasTenant(role);
  const names = useTenantNames(choosesTenant);
  const hint = role === 'domain-admin' ? undefined : t('domainsHint');
  return (
    <>
      {choosesTenant && (
        <Select
          label={t('tenant')}
          description={role === 'auditor' ? t('tenantHint') : undefined}
          data={tenant === '' || names.includes(tenant) ? names : [tenant, ...names]}
          value={tenant || null}
          onChange={(name) => onChange({ tenant: name ?? '' })}
          error={errors.tenant}
          searchable
          clearable={role === 'auditor'}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
        />
      )}
      {hasDomains(role) && (
        <DomainsSelect
          value={domains}
          description={hint}
          error={errors.domains}
          onChange={(names) => onChange({ domains: names })}
        />
      )}
    </>
  );
}
