import { Button } from '@mantine/core';
import { IconCloudOff, IconSearchOff, IconUserPlus } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { ApiError } from '@/components/query/api';
import { useErrorText } from '@/components/query/error-text';
import { EmptyState } from '@/components/ui/empty-state';

type FailedProps = { error: Error; onRetry: () => void; onFirstPage: () => void };

/** A request that is not valid stays so: the way on is the first page, not the same question again. */
export function UsersFailed({ error, onRetry, onFirstPage }: FailedProps) {
  const t = useTranslations('users.failed');
  const textOf = useErrorText();
  const isInvalid = error instanceof ApiError && error.status === 422;
  return (
    <EmptyState
      icon={<IconCloudOff size={32} stroke={1.5} />}
      title={t('title')}
      action={
        <Button variant="default" onClick={isInvalid ? onFirstPage : onRetry}>
          {isInvalid ? t('firstPage') : t('retry')}
        </Button>
      }
    >
      {textOf(error)}
    </EmptyState>
  );
}

export function NothingFound({ q, onClear }: { q: string; onClear: () => void }) {
  const t = useTranslations('users.nothing');
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

export function NoUser({ onCreate }: { onCreate?: () => void }) {
  const t = useTranslations('users.empty');
  return (
    <EmptyState
      icon={<IconUserPlus size={32} stroke={1.5} />}
      title={t('title')}
      action={onCreate && <Button onClick={onCreate}>{t('action')}</Button>}
    >
      {t('text')}
    </EmptyState>
  );
}
