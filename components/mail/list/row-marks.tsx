import { IconArrowBackUp, IconArrowForwardUp, IconPaperclip } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { MessageRowView } from '@/lib/operations/mail-messages/view';
import classes from './message-row.module.css';

/** What one sees of a message before it is opened. */
export function RowMarks({ row: { answered, forwarded, hasAttachments } }: { row: MessageRowView }) {
  const t = useTranslations('mail.list');
  return (
    <span className={classes.marks}>
      {answered && <IconArrowBackUp size={16} role="img" aria-label={t('answered')} />}
      {forwarded && <IconArrowForwardUp size={16} role="img" aria-label={t('forwarded')} />}
      {hasAttachments && <IconPaperclip size={16} role="img" aria-label={t('hasAttachments')} />}
    </span>
  );
}
