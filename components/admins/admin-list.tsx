import { Button } from '@mantine/core';
import { IconUserShield } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { List, type RowListProps } from '@/components/list/list';
import { RowActions } from '@/components/list/row-actions';
import { EmptyState } from '@/components/ui/empty-state';
import type { AdminView } from '@/lib/operations/admins/view';
import classes from './admin-table.module.css';
import { useAdminColumns } from './use-admin-columns';

export function AdminList({ onCreate, onEdit, onRemove, ...list }: RowListProps<AdminView>) {
  const t = useTranslations('admins');
  return (
    <List
      {...list}
      label={t('title')}
      className={classes.table}
      columns={useAdminColumns()}
      keyOf={({ username }) => username}
      actions={(admin) => (
        <RowActions
          name={admin.username}
          onEdit={admin.can.update ? () => onEdit(admin) : undefined}
          onRemove={admin.can.delete ? () => onRemove(admin) : undefined}
        />
      )}
      words={{ failed: t('failed'), nothing: t('nothing', { query: list.q }) }}
      empty={
        <EmptyState
          icon={<IconUserShield size={32} stroke={1.5} />}
          title={t('empty.title')}
          action={onCreate && <Button onClick={onCreate}>{t('new')}</Button>}
        >
          {t('empty.text')}
        </EmptyState>
      }
    />
  );
}
