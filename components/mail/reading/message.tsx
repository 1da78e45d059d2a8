import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { MessageView } from '@/lib/operations/mail-messages/view';
import { MessageBody } from '../body/message-body';
import type { MessageActions } from '../changes/use-message-actions';
import { AttachmentList } from './attachment-list';
import classes from './message.module.css';
import { MessageHeading } from './message-heading';
import { MessageToolbar } from './message-toolbar';

type Props = { message: MessageView; actions: MessageActions; onBack: () => void };

export function Message({ message, actions, onBack }: Props) {
  const t = useTranslations('mail.reading');
  const heading = useRef<HTMLHeadingElement>(null);

  // Where the list goes out of sight the focus must not stay in it; and who listens hears the subject.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  return (
    <article className={classes.root} aria-label={t('message')}>
      <MessageToolbar message={message} actions={actions} onBack={onBack} />
      <div className={classes.content}>
        <h2 ref={heading} tabIndex={-1} className={classes.subject} dir="auto">
          {message.subject || t('noSubject')}
        </h2>
        <MessageHeading message={message} />
        <AttachmentList message={message} />
        <MessageBody message={message} />
      </div>
    </article>
  );
}
