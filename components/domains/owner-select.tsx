import { useEffect } from 'react';
import { TenantSelect } from '@/components/tenants/tenant-select';
import { useTenantOptions } from '@/components/tenants/use-tenant-options';

type Props = { value: string | null; onChange: (tenant: string) => void; error?: string };

/** Whose the domain will be. Nothing where there is nothing to choose. */
export function OwnerSelect({ value, onChange, error }: Props) {
  const { data } = useTenantOptions('', true);
  const [first, second] = data?.items ?? [];
  useEffect(() => {
    if (value === null && first !== undefined) onChange(first.name);
  }, [value, first, onChange]);
  return second && <TenantSelect value={value ?? ''} onChange={onChange} error={error} />;
}
