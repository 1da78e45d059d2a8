import { useTranslations } from 'next-intl';
import { type Column, Unit } from '@/components/list/list-table';
import { UsageBar } from '@/components/ui/usage-bar';
import type { TenantView } from '@/lib/operations/tenants/view';
import classes from './tenant-table.module.css';

export function useTenantColumns(): [Column<TenantView>, ...Column<TenantView>[]] {
  const t = useTranslations('tenants.column');
  return [
    {
      header: t('tenant'),
      look: 'name',
      cell: ({ name, description }) => <bdi title={description || undefined}>{name}</bdi>,
    },
    {
      header: t('domains'),
      look: 'number',
      className: classes.number,
      cell: ({ domainCount, maxDomains }) => <Count unit="domains" count={domainCount} max={maxDomains} />,
    },
    {
      header: t('users'),
      look: 'number',
      className: classes.number,
      cell: ({ userCount, maxUsers }) => <Count unit="users" count={userCount} max={maxUsers} />,
    },
    {
      header: t('aliases'),
      look: 'number',
      className: classes.number,
      cell: ({ aliasCount, maxAliases }) => <Count unit="aliases" count={aliasCount} max={maxAliases} />,
      wide: true,
    },
    {
      header: t('quota'),
      className: classes.quota,
      cell: ({ allottedBytes, maxQuotaBytes }) => (
        <UsageBar usedBytes={allottedBytes} quotaBytes={maxQuotaBytes ?? 0} />
      ),
      wide: true,
    },
  ];
}

type CountProps = { unit: 'domains' | 'users' | 'aliases'; count: number; max: number | null };

function Count({ unit, count, max }: CountProps) {
  const t = useTranslations('tenants');
  return (
    <>
      {max === null ? t('count', { count }) : t('countOf', { count, max })}
      <Unit>{t(`unit.${unit}`, { count: max ?? count })}</Unit>
    </>
  );
}
