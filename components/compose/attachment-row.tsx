import { ActionIcon, Progress, Tooltip } from '@mantine/core';
import { IconPaperclip, IconRefresh, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { formatBytes } from '@/lib/core/bytes';
import classes from './attachment-list.module.css';
import type { Attachment } from './composition';

type Props = { attachment: Attachment; onRetry: () => void; onRemove: () => void };

export function AttachmentRow({ attachment, onRetry, onRemove }: Props) {
  const t = useTranslations('compose.attachments');
  const { name, sizeBytes, state, progress, problem, file, part } = attachment;
  const going = state === 'waiting';
  const removes = t(going ? 'cancel' : 'remove', { name });
  return (
    <li className={classes.row} data-failed={state === 'failed' || undefined}>
      <IconPaperclip size={18} aria-hidden className={classes.icon} />
      <bdi className={classes.name}>{name}</bdi>
      <span className={classes.size}>{formatBytes(sizeBytes)}</span>
      {state === 'failed' && (file || part) && (
        <Tooltip label={t('retry', { name })}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('retry', { name })} onClick={onRetry}>
            <IconRefresh size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label={removes}>
        <ActionIcon variant="subtle" color="gray" aria-label={removes} onClick={onRemove}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {going && (
        <Progress.Root size={4} className={classes.progress}>
          <Progress.Section value={progress * 100} aria-label={t('progress', { name })} />
        </Progress.Root>
      )}
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </li>
  );
}
