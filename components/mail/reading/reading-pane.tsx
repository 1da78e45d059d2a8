import { Button, Skeleton } from '@mantine/core';
import { IconCloudOff, IconMailOff, IconMailOpened } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useErrorText } from '@/components/query/error-text';
import { EmptyState } from '@/components/ui/empty-state';
import type { MessageActions } from '../changes/use-message-actions';
import { Message } from './message';
import classes from './reading-pane.module.css';
import { isGone, useMarkSeen, useMessage } from './use-message';

type Props = { id: string | null; actions: MessageActions; onBack: () => void };

/** The message that is open, or what stands in its place. */
export function ReadingPane({ id, actions, onBack }: Props) {
  const t = useTranslations('mail.reading');
  if (id !== null) return <OpenMessage key={id} id={id} actions={actions} onBack={onBack} />;
  return (
    <EmptyState icon={<IconMailOpened size={32} stroke={1.5} />} title={t('none.title')}>
      {t('none.text')}
    </EmptyState>
  );
}

function OpenMessage({ id, actions, onBack }: Props & { id: string }) {
  const query = useMessage(id);
  useMarkSeen(query.data, actions.mark);
  if (query.data) return <Message message={query.data} actions={actions} onBack={onBack} />;
  if (query.error) {
    return <MessageFailed error={query.error} onRetry={() => query.refetch()} onBack={onBack} />;
  }
  return (
    <div className={classes.skeleton} aria-hidden>
      <Skeleton height={16} width="60%" />
      <Skeleton height={10} width="40%" />
      <Skeleton height={10} width="90%" mt={24} />
      <Skeleton height={10} width="80%" />
      <Skeleton height={10} width="85%" />
    </div>
  );
}

type FailedProps = { error: Error; onRetry: () => void; onBack: () => void };

/** What is gone stays so: the way on is the list, not the same question again. */
function MessageFailed({ error, onRetry, onBack }: FailedProps) {
  const t = useTranslations();
  const textOf = useErrorText();
  const gone = isGone(error);
  const Icon = gone ? IconMailOff : IconCloudOff;
  return (
    <EmptyState
      icon={<Icon size={32} stroke={1.5} />}
      title={t(gone ? 'mail.reading.gone.title' : 'mail.reading.failed')}
      action={
        <Button variant="default" onClick={gone ? onBack : onRetry}>
          {t(gone ? 'mail.reading.back' : 'common.retry')}
        </Button>
      }
    >
      {gone ? t('mail.reading.gone.text') : textOf(error)}
    </EmptyState>
  );
}
