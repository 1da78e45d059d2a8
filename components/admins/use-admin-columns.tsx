import { useTranslations } from 'next-intl';
import type { Column } from '@/components/list/list-table';
import { Status } from '@/components/ui/status';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { AdminView } from '@/lib/operations/admins/view';
import classes from './admin-table.module.css';

export function useAdminColumns(): [Column<AdminView>, ...Column<AdminView>[]] {
  const t = useTranslations('admins');
  const role = useTranslations('shell.role');
  const scopeOf = useScopeText();
  return [
    {
      header: t('column.username'),
      look: 'name',
      className: classes.username,
      cell: ({ username }) => <bdi>{username}</bdi>,
    },
    {
      header: t('column.name'),
      look: 'text',
      cell: ({ name }) => <bdi title={name}>{name}</bdi>,
      wide: true,
    },
    { header: t('column.role'), className: classes.role, cell: (admin) => role(admin.role) },
    {
      header: t('column.scope'),
      look: 'text',
      cell: (admin) => <bdi title={scopeOf(admin)}>{scopeOf(admin)}</bdi>,
      wide: true,
    },
    {
      header: t('column.status'),
      look: 'state',
      className: classes.status,
      cell: ({ active }) => (
        <Status value={active ? 'active' : 'disabled'}>{t(active ? 'active' : 'disabled')}</Status>
      ),
    },
  ];
}

/** What exists for an admin, in words. */
function useScopeText() {
  const t = useTranslations('admins.scope');
  return ({ scope, tenant, domains }: AdminView): string => {
    if (scope === 'everything') return t('everything');
    if (scope === 'tenant') return tenant ?? '';
    return domains.length === 0 ? t('noDomain') : domains.map(toUnicodeDomain).join(', ');
  };
}
