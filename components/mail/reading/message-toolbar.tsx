import {
  IconArrowBackUp,
  IconArrowBackUpDouble,
  IconArrowForwardUp,
  IconArrowLeft,
  IconMail,
  IconStar,
  IconStarFilled,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { openCompose } from '@/components/compose/open';
import type { MessageView } from '@/lib/operations/mail-messages/view';
import type { MessageActions } from '../changes/use-message-actions';
import { MoveMenu } from '../folders/move-menu';
import { IconButton } from '../icon-button';
import classes from './message.module.css';
import { MessageMore } from './message-more';

type Props = { message: MessageView; actions: MessageActions; onBack: () => void };

/** What can be done with the message that is open. */
export function MessageToolbar({ message, actions, onBack }: Props) {
  const t = useTranslations('mail');
  const ids = [message.id];

  function markUnread() {
    actions.mark(ids, { seen: false });
    onBack();
  }

  return (
    <div className={classes.bar} role="toolbar" aria-label={t('reading.actions')}>
      <IconButton className={classes.back} icon={IconArrowLeft} label={t('reading.back')} onClick={onBack} />
      <Answers message={message} />
      <span className={classes.apart} />
      <Star message={message} actions={actions} />
      <IconButton icon={IconMail} label={t('actions.markUnread')} onClick={markUnread} />
      <MoveMenu from={message.folder} onMove={(to) => actions.move(ids, to)} />
      <IconButton icon={IconTrash} label={t('actions.remove')} onClick={() => actions.remove(ids)} />
      <MessageMore message={message} />
    </div>
  );
}

const ANSWERS = [
  ['reply', IconArrowBackUp],
  ['reply-all', IconArrowBackUpDouble],
  ['forward', IconArrowForwardUp],
] as const;

function Answers({ message }: { message: MessageView }) {
  const t = useTranslations('mail.actions');
  return ANSWERS.map(([kind, icon]) => (
    <IconButton key={kind} icon={icon} label={t(kind)} onClick={() => openCompose({ kind, message })} />
  ));
}

function Star({ message: { id, flagged }, actions }: Pick<Props, 'message' | 'actions'>) {
  const t = useTranslations('mail.actions');
  return (
    <IconButton
      className={flagged ? classes.starred : undefined}
      icon={flagged ? IconStarFilled : IconStar}
      label={t('star')}
      aria-pressed={flagged}
      onClick={() => actions.mark([id], { flagged: !flagged })}
    />
  );
}
