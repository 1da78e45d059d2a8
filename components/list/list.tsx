import { Button } from '@mantine/core';
import { IconCloudOff, IconSearchOff } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ApiError } from '@/components/query/api';
import { useErrorText } from '@/components/query/error-text';
import { EmptyState } from '@/components/ui/empty-state';
import type { Page } from '@/lib/core/page';
import { ListSkeleton } from './list-skeleton';
import { ListTable, type TableProps } from './list-table';

type Props<Row> = Omit<TableProps<Row>, 'rows' | 'busy'> & {
  query: UseQueryResult<Page<Row>>;
  q: string;
  words: { failed: string; nothing: string };
  /** What stands here while there is no row at all. */
  empty: ReactNode;
  onClearSearch: () => void;
  onFirstPage: () => void;
};

/** What a screen says to the list of its rows. */
export type RowListProps<Row> = Pick<
  Props<Row>,
  'query' | 'q' | 'changed' | 'onClearSearch' | 'onFirstPage'
> & {
  /** Nothing for whoever may not. */
  onCreate?: () => void;
  onEdit: (row: Row) => void;
  onRemove: (row: Row) => void;
};

/** The table, or what stands in its place: loading, failed, empty, nothing found. */
export function List<Row>({ query, q, words, empty, onClearSearch, onFirstPage, ...table }: Props<Row>) {
  if (query.isPending) return <ListSkeleton />;
  if (query.isError) {
    return (
      <Failed
        title={words.failed}
        error={query.error}
        onRetry={() => query.refetch()}
        onFirstPage={onFirstPage}
      />
    );
  }
  const { items } = query.data;
  if (items.length > 0) return <ListTable rows={items} busy={query.isPlaceholderData} {...table} />;
  return q === '' ? empty : <NothingFound text={words.nothing} onClear={onClearSearch} />;
}

type FailedProps = { title: string; error: Error; onRetry: () => void; onFirstPage: () => void };

/** A request that is not valid stays so: the way on is the first page, not the same question again. */
function Failed({ title, error, onRetry, onFirstPage }: FailedProps) {
  const t = useTranslations();
  const textOf = useErrorText();
  const isInvalid = error instanceof ApiError && error.status === 422;
  return (
    <EmptyState
      icon={<IconCloudOff size={32} stroke={1.5} />}
      title={title}
      action={
        <Button variant="default" onClick={isInvalid ? onFirstPage : onRetry}>
          {isInvalid ? t('list.firstPage') : t('common.retry')}
        </Button>
      }
    >
      {textOf(error)}
    </EmptyState>
  );
}

function NothingFound({ text, onClear }: { text: string; onClear: () => void }) {
  const t = useTranslations('list');
  return (
    <EmptyState
      icon={<IconSearchOff size={32} stroke={1.5} />}
      title={t('nothing')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('clearSearch')}
        </Button>
      }
    >
      {text}
    </EmptyState>
  );
}
