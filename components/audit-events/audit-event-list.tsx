import { IconHistory } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { List } from '@/components/list/list';
import { EmptyState } from '@/components/ui/empty-state';
import type { Page } from '@/lib/core/page';
import type { AuditEventView } from '@/lib/operations/audit-events/view';
import classes from './audit-events.module.css';
import { useAuditColumns } from './use-audit-columns';

type Props = {
  query: UseQueryResult<Page<AuditEventView>>;
  filtered: boolean;
  onClear: () => void;
  onFirstPage: () => void;
};

export function AuditEventList({ query, filtered, onClear, onFirstPage }: Props) {
  const t = useTranslations('auditEvents');
  return (
    <List
      query={query}
      q={filtered ? 'filtered' : ''}
      label={t('title')}
      className={classes.table}
      columns={useAuditColumns()}
      keyOf={({ id }) => id}
      changed={null}
      words={{ failed: t('failed'), nothing: t('nothing') }}
      empty={
        <EmptyState icon={<IconHistory size={32} stroke={1.5} />} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      }
      onClearSearch={onClear}
      onFirstPage={onFirstPage}
    />
  );
}
