import { useTranslations } from 'next-intl';
import { TenantSelect } from '@/components/tenants/tenant-select';
import type { Role } from '@/lib/core/actor';
import { type AdminValues, hasDomains, hasTenant } from './admin-values';
import { DomainsSelect } from './domains-select';

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
  const hint = role === 'domain-admin' ? undefined : t('domainsHint');
  return (
    <>
      {choosesTenant && (
        <TenantSelect
          value={tenant}
          description={role === 'auditor' ? t('tenantHint') : undefined}
          onChange={(name) => onChange({ tenant: name })}
          error={errors.tenant}
          clearable={role === 'auditor'}
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
