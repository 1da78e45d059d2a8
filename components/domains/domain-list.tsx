import { Button } from '@mantine/core';
import { IconWorld } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { List } from '@/components/list/list';
import { RowActions } from '@/components/list/row-actions';
import { EmptyState } from '@/components/ui/empty-state';
import type { Page } from '@/lib/core/page';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { DomainView } from '@/lib/operations/domains/view';
import classes from './domain-table.module.css';
import { useDomainColumns } from './use-domain-columns';

type Props = {
  query: UseQueryResult<Page<DomainView>>;
  q: string;
  changed: string | null;
  /** Nothing for whoever may not. */
  onCreate?: () => void;
  onClearSearch: () => void;
  onFirstPage: () => void;
  onEdit: (domain: DomainView) => void;
  onRemove: (domain: DomainView) => void;
};

export function DomainList({ onCreate, onEdit, onRemove, ...list }: Props) {
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
