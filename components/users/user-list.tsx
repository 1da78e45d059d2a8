import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { List, type RowListProps } from '@/components/list/list';
import { RowActions } from '@/components/list/row-actions';
import { EmptyState } from '@/components/ui/empty-state';
import { toUnicodeAddress } from '@/lib/core/unicode';
import type { UserView } from '@/lib/operations/users/view';
import { useUserColumns } from './use-user-columns';
import classes from './user-table.module.css';

type Props = RowListProps<UserView> & { selectable: boolean };

export function UserList({ selectable, onCreate, onEdit, onRemove, ...list }: Props) {
  const t = useTranslations('users');
  return (
    <List
      {...list}
      label={t('title')}
      className={classes.table}
      columns={useUserColumns(selectable)}
      keyOf={({ address }) => address}
      actions={(user) => (
        <RowActions
          name={toUnicodeAddress(user.address)}
          onEdit={user.can.update || user.can.resetPassword ? () => onEdit(user) : undefined}
          onRemove={user.can.delete ? () => onRemove(user) : undefined}
        />
      )}
      words={{ failed: t('failed'), nothing: t('nothing', { query: list.q }) }}
      empty={
        <EmptyState
          icon={<IconUserPlus size={32} stroke={1.5} />}
          title={t('empty.title')}
          action={onCreate && <Button onClick={onCreate}>{t('new')}</Button>}
        >
          {t('empty.text')}
        </EmptyState>
      }
    />
  );
}
