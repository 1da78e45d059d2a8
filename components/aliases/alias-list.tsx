import { Button } from '@mantine/core';
import { IconArrowRampRight } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { List, type RowListProps } from '@/components/list/list';
import { RowActions } from '@/components/list/row-actions';
import { EmptyState } from '@/components/ui/empty-state';
import type { AliasView } from '@/lib/operations/aliases/view';
import classes from './alias-table.module.css';
import { useAliasColumns } from './use-alias-columns';
import { useAliasName } from './use-alias-words';

export function AliasList({ onCreate, onEdit, onRemove, ...list }: RowListProps<AliasView>) {
  const t = useTranslations('aliases');
  const nameOf = useAliasName();
  return (
    <List
      {...list}
      label={t('title')}
      className={classes.table}
      columns={useAliasColumns()}
      keyOf={({ address }) => address}
      actions={(alias) => (
        <RowActions
          name={nameOf(alias)}
          onEdit={alias.can.update ? () => onEdit(alias) : undefined}
          onRemove={alias.can.delete ? () => onRemove(alias) : undefined}
        />
      )}
      words={{ failed: t('failed'), nothing: t('nothing', { query: list.q }) }}
      empty={
        <EmptyState
          icon={<IconArrowRampRight size={32} stroke={1.5} />}
          title={t('empty.title')}
          action={onCreate && <Button onClick={onCreate}>{t('new')}</Button>}
        >
          {t('empty.text')}
        </EmptyState>
      }
    />
  );
}
