import { Button } from '@mantine/core';
import { IconWorldShare } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { List, type RowListProps } from '@/components/list/list';
import { RowActions } from '@/components/list/row-actions';
import { EmptyState } from '@/components/ui/empty-state';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { AliasDomainView } from '@/lib/operations/alias-domains/view';
import classes from './alias-domain-table.module.css';
import { useAliasDomainColumns } from './use-alias-domain-columns';

export function AliasDomainList({
  onCreate,
  onRemove,
  ...list
}: Omit<RowListProps<AliasDomainView>, 'onEdit'>) {
  const t = useTranslations('aliasDomains');
  return (
    <List
      {...list}
      label={t('title')}
      className={classes.table}
      columns={useAliasDomainColumns()}
      keyOf={({ name }) => name}
      actions={(aliasDomain) => (
        <RowActions
          name={toUnicodeDomain(aliasDomain.name)}
          onRemove={aliasDomain.can.delete ? () => onRemove(aliasDomain) : undefined}
        />
      )}
      words={{ failed: t('failed'), nothing: t('nothing', { query: list.q }) }}
      empty={
        <EmptyState
          icon={<IconWorldShare size={32} stroke={1.5} />}
          title={t('empty.title')}
          action={onCreate && <Button onClick={onCreate}>{t('new')}</Button>}
        >
          {t('empty.text')}
        </EmptyState>
      }
    />
  );
}
