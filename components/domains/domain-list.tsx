import { Button } from '@mantine/core';
import { IconWorld } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { List, type RowListProps } from '@/components/list/list';
import { RowActions } from '@/components/list/row-actions';
import { EmptyState } from '@/components/ui/empty-state';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { DomainView } from '@/lib/operations/domains/view';
import classes from './domain-table.module.css';
import { useDomainColumns } from './use-domain-columns';

export function DomainList({ onCreate, onEdit, onRemove, ...list }: RowListProps<DomainView>) {
  const t = useTranslations('domains');
  return (
    <List
      {...list}
      label={t('title')}
      className={classes.table}
      columns={useDomainColumns()}
      keyOf={({ name }) => name}
      actions={(domain) => (
        <RowActions
          name={toUnicodeDomain(domain.name)}
          onEdit={domain.can.update ? () => onEdit(domain) : undefined}
          onRemove={domain.can.delete ? () => onRemove(domain) : undefined}
        />
      )}
      words={{ failed: t('failed'), nothing: t('nothing', { query: list.q }) }}
      empty={
        <EmptyState
          icon={<IconWorld size={32} stroke={1.5} />}
          title={t('empty.title')}
          action={onCreate && <Button onClick={onCreate}>{t('new')}</Button>}
        >
          {onCreate ? t('empty.text') : t('empty.textForbidden')}
        </EmptyState>
      }
    />
  );
}
