import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { api } from '@/components/query/api';
import type { Page } from '@/lib/core/page';

type Props = { value: string | null; onChange: (tenant: string | null) => void; error?: string };

/** Whose the domain will be. Nothing where there is nothing to choose. */
export function TenantSelect({ value, onChange, error }: Props) {
  const t = useTranslations('domains.form');
  const { data: names = [] } = useQuery({
    queryKey: ['tenants'],
    queryFn: async ({ signal }) => {
      const { data } = await api<Page<{ name: string }>>('/api/v1/tenants?limit=200', { signal });
      return data.items.map((tenant) => tenant.name);
    },
  });
  const [first] = names;
  useEffect(() => {
    if (value === null && first !== undefined) onChange(first);
  }, [value, first, onChange]);
  if (names.length < 2) return null;
  return (
    <Select
      label={t('tenant')}
      data={names}
      value={value}
      onChange={onChange}
      error={error}
      searchable
      allowDeselect={false}
    />
  );
}
