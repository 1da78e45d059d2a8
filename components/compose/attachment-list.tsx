import { useTranslations } from 'next-intl';
import { formatBytes } from '@/lib/core/bytes';
import classes from './attachment-list.module.css';
import { AttachmentRow } from './attachment-row';
import type { useAttachments } from './use-attachments';

type Props = { files: ReturnType<typeof useAttachments>; error?: string };

export function AttachmentList({ files, error }: Props) {
  const t = useTranslations('compose.attachments');
  const { attachments, retry, remove } = files;
  if (attachments.length === 0 && !error) return null;
  const bytes = attachments.reduce(
    (sum, { sizeBytes, state }) => sum + (state === 'failed' ? 0 : sizeBytes),
    0,
  );
  return (
    <section className={classes.root} aria-label={t('title')}>
      <p className={classes.total}>{t('total', { count: attachments.length, size: formatBytes(bytes) })}</p>
      {error && (
        <p role="alert" className={classes.problem}>
          {error}
        </p>
      )}
      <ul className={classes.list}>
        {attachments.map((attachment) => (
          <AttachmentRow
            key={attachment.key}
            attachment={attachment}
            onRetry={() => retry(attachment.key)}
            onRemove={() => remove(attachment)}
          />
        ))}
      </ul>
    </section>
  );
}
