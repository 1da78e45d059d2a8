import { IconListCheck } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { List } from '@/components/list/list';
import { EmptyState } from '@/components/ui/empty-state';
import type { Page } from '@/lib/core/page';
import type { JobView } from '@/lib/operations/jobs/view';
import classes from './job-table.module.css';
import { useJobColumns } from './use-job-columns';

type Props = { query: UseQueryResult<Page<JobView>>; onFirstPage: () => void };

export function JobList({ query, onFirstPage }: Props) {
  const t = useTranslations('jobs');
  return (
    <List
      query={query}
      q=""
      label={t('title')}
      className={classes.table}
      columns={useJobColumns()}
      keyOf={({ id }) => id}
      changed={null}
      words={{ failed: t('failed'), nothing: t('empty.title') }}
      empty={
        <EmptyState icon={<IconListCheck size={32} stroke={1.5} />} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      }
      onClearSearch={onFirstPage}
      onFirstPage={onFirstPage}
    />
  );
}
