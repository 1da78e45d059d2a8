import { useTranslations } from 'next-intl';
import { SearchSelect } from '@/components/form/search-select';
import { fits, toOption, useTenantOptions } from './use-tenant-options';

const TENANTS = { useFound: useTenantOptions, toOption, fits };

type Props = {
  /** '' while none is chosen. */
  value: string;
  onChange: (tenant: string) => void;
  description?: string;
  error?: string;
  clearable?: boolean;
};

/** One of the tenants: the server searches while one types. */
export function TenantSelect({ value, onChange, ...select }: Props) {
  const t = useTranslations('tenants.select');
  return (
    <SearchSelect
      label={t('label')}
      chosen={value === '' ? null : { value, label: value }}
      source={TENANTS}
      nothing={t('nothing')}
      onChange={({ name }) => onChange(name)}
      onClear={() => onChange('')}
      maxDropdownHeight={220}
      {...select}
    />
  );
}
