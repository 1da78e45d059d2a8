import { Button } from '@mantine/core';
import { IconCloudOff, IconInbox, IconMailOpened, IconSearchOff } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useErrorText } from '@/components/query/error-text';
import { EmptyState } from '@/components/ui/empty-state';
import { INBOX_ID, type MailView } from '../mail-view';

export function ListFailed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTranslations();
  const textOf = useErrorText();
  return (
    <EmptyState
      icon={<IconCloudOff size={32} stroke={1.5} />}
      title={t('mail.list.failed')}
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

type EmptyProps = { view: MailView; onAll: () => void };

/** Why there is no row, and the way to where there may be some. */
export function ListEmpty({ view, onAll }: EmptyProps) {
  const t = useTranslations('mail.list');
  const why = view.q
    ? 'nothing'
    : view.unread
      ? 'allRead'
      : view.folder === INBOX_ID
        ? 'inboxEmpty'
        : 'empty';
  const icons = {
    nothing: IconSearchOff,
    allRead: IconMailOpened,
    inboxEmpty: IconInbox,
    empty: IconMailOpened,
  };
  const Icon = icons[why];
  return (
    <EmptyState
      icon={<Icon size={32} stroke={1.5} />}
      title={t(`${why}.title`)}
      action={
        (why === 'nothing' || why === 'allRead') && (
          <Button variant="default" onClick={onAll}>
            {t(`${why}.action`)}
          </Button>
        )
      }
    >
      {t(`${why}.text`, { query: view.q })}
    </EmptyState>
  );
}
