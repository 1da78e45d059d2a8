import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { List, type RowListProps } from '@/components/list/list';
import { RowActions } from '@/components/list/row-actions';
import { EmptyState } from '@/components/ui/empty-state';
import type { ApiKeyView } from '@/lib/operations/api-keys/view';
import classes from './api-key-table.module.css';
import { useApiKeyColumns } from './use-api-key-columns';

export function ApiKeyList({ onCreate, onRemove, ...list }: Omit<RowListProps<ApiKeyView>, 'onEdit'>) {
  const t = useTranslations('apiKeys');
  return (
    <List
      {...list}
      label={t('title')}
      className={classes.table}
      columns={useApiKeyColumns()}
      keyOf={({ id }) => id}
      actions={(apiKey) => (
        <RowActions
          name={apiKey.name}
          removeWord={t('revoke')}
          onRemove={apiKey.can.delete ? () => onRemove(apiKey) : undefined}
        />
      )}
      words={{ failed: t('failed'), nothing: t('nothing', { query: list.q }) }}
      empty={
        <EmptyState
          icon={<IconKey size={32} stroke={1.5} />}
          title={t('empty.title')}
          action={onCreate && <Button onClick={onCreate}>{t('new')}</Button>}
        >
          {t('empty.text')}
        </EmptyState>
      }
    />
  );
}
