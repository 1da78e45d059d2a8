import { Button } from '@mantine/core';
import { IconCloudOff, IconSearchOff, IconWorld } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useErrorText } from '@/components/query/error-text';
import { EmptyState } from '@/components/ui/empty-state';
import type { Page } from '@/lib/core/page';
import type { DomainView } from '@/lib/operations/domains/view';
import { DomainSkeleton } from './domain-skeleton';
import { DomainTable } from './domain-table';

type Props = {
  query: UseQueryResult<Page<DomainView>>;
  q: string;
  changed: string | null;
  /** Nothing for whoever may not. */
  onCreate?: () => void;
  onClearSearch: () => void;
  onEdit: (domain: DomainView) => void;
  onRemove: (domain: DomainView) => void;
};

/** The table, or what stands in its place: loading, failed, empty, nothing found. */
export function DomainList({ query, q, changed, onCreate, onClearSearch, onEdit, onRemove }: Props) {
  if (query.isPending) return <DomainSkeleton />;
  if (query.isError) return <Failed error={query.error} onRetry={() => query.refetch()} />;
  const { items } = query.data;
  if (items.length === 0 && q !== '') return <NothingFound q={q} onClear={onClearSearch} />;
  if (items.length === 0) return <NoDomain onCreate={onCreate} />;
  return (
    <DomainTable
      domains={items}
      changed={changed}
      busy={query.isPlaceholderData}
      onEdit={onEdit}
      onRemove={onRemove}
    />
  );
}

function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTranslations();
  const textOf = useErrorText();
  return (
    <EmptyState
      icon={<IconCloudOff size={32} stroke={1.5} />}
      title={t('domains.failed')}
      action={
        <Button variant="default" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      }
    >
      {textOf(error)}
    </EmptyState>
  );
}

function NothingFound({ q, onClear }: { q: string; onClear: () => void }) {
  const t = useTranslations('domains.nothing');
  return (
    <EmptyState
      icon={<IconSearchOff size={32} stroke={1.5} />}
      title={t('title')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('action')}
        </Button>
      }
    >
      {t('text', { query: q })}
    </EmptyState>
  );
}

function NoDomain({ onCreate }: { onCreate?: () => void }) {
  const t = useTranslations('domains');
  return (
    <EmptyState
      icon={<IconWorld size={32} stroke={1.5} />}
      title={t('empty.title')}
      action={onCreate && <Button onClick={onCreate}>{t('new')}</Button>}
    >
      {onCreate ? t('empty.text') : t('empty.textForbidden')}
    </EmptyState>
  );
}
