import { Button } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { List, type RowListProps } from '@/components/list/list';
import { RowActions } from '@/components/list/row-actions';
import { EmptyState } from '@/components/ui/empty-state';
import type { TenantView } from '@/lib/operations/tenants/view';
import classes from './tenant-table.module.css';
import { useTenantColumns } from './use-tenant-columns';

export function TenantList({ onCreate, onEdit, onRemove, ...list }: RowListProps<TenantView>) {
  const t = useTranslations('tenants');
  return (
    <List
      {...list}
      label={t('title')}
      className={classes.table}
      columns={useTenantColumns()}
      keyOf={({ name }) => name}
      actions={(tenant) => (
        <RowActions
          name={tenant.name}
          onEdit={tenant.can.update ? () => onEdit(tenant) : undefined}
          onRemove={tenant.can.delete ? () => onRemove(tenant) : undefined}
        />
      )}
      words={{ failed: t('failed'), nothing: t('nothing', { query: list.q }) }}
      empty={
        <EmptyState
          icon={<IconBuilding size={32} stroke={1.5} />}
          title={t('empty.title')}
          action={onCreate && <Button onClick={onCreate}>{t('new')}</Button>}
        >
          {t('empty.text')}
        </EmptyState>
      }
    />
  );
}
