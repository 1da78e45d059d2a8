import { Button } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { List } from '@/components/list/list';
import { RowActions } from '@/components/list/row-actions';
import { EmptyState } from '@/components/ui/empty-state';
import type { Page } from '@/lib/core/page';
import type { TenantView } from '@/lib/operations/tenants/view';
import classes from './tenant-table.module.css';
import { useTenantColumns } from './use-tenant-columns';

type Props = {
  query: UseQueryResult<Page<TenantView>>;
  q: string;
  changed: string | null;
  onCreate: () => void;
  onClearSearch: () => void;
  onFirstPage: () => void;
  onEdit: (tenant: TenantView) => void;
  onRemove: (tenant: TenantView) => void;
};

export function TenantList({ onCreate, onEdit, onRemove, ...list }: Props) {
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
          action={<Button onClick={onCreate}>{t('new')}</Button>}
        >
          {t('empty.text')}
        </EmptyState>
      }
    />
  );
}
