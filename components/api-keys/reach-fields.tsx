import { Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { DomainsSelect } from '@/components/admins/domains-select';
import { TenantSelect } from '@/components/tenants/tenant-select';
import type { ApiKeyValues, Offer, Reach } from './api-key-values';

type Props = {
  values: ApiKeyValues;
  errors: Record<string, string>;
  offer: Offer;
  onChange: (change: Partial<ApiKeyValues>) => void;
};

/** What of one's own scope the key is for. */
export function ReachFields({ values: { reach, tenant, domains }, errors, offer, onChange }: Props) {
  const t = useTranslations('apiKeys.form');
  const reaches: Reach[] = offer.tenants ? ['all', 'tenant', 'domains'] : ['all', 'domains'];
  return (
    <>
      <Select
        label={t('reach')}
        data={reaches.map((value) => ({ value, label: t(`reaches.${value}`) }))}
        value={reach}
        onChange={(value) => onChange({ reach: (value ?? 'all') as Reach, tenant: '', domains: '' })}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
      />
      {reach === 'tenant' && (
        <TenantSelect value={tenant} onChange={(name) => onChange({ tenant: name })} error={errors.tenant} />
      )}
      {reach === 'domains' && (
        <DomainsSelect
          value={domains}
          description={undefined}
          error={errors.domains}
          onChange={(chosen) => onChange({ domains: chosen })}
        />
      )}
    </>
  );
}
