import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { ApiError } from '@/components/query/api';
import { useErrorText } from '@/components/query/error-text';
import { Notice } from '@/components/ui/notice';
import classes from './composer.module.css';
import { LeaveQuestions, SendQuestions } from './composer-questions';
import type { useComposer } from './use-composer';
import { AttachmentMissing } from './use-send';

type Composer = ReturnType<typeof useComposer>;
type Props = { composer: Composer; restored: boolean; onSendAnyway: () => void };

/** Fields that have no place of their own on the screen, and what the server said of them. */
function isElsewhere(field: string): boolean {
  return !/^(to|cc|bcc|subject|attachments)(\.|$)/.test(field);
}

/** Why it was not sent. Without an answer nobody knows whether it was. */
function useSendProblem(): (error: Error) => string {
  const t = useTranslations('compose.problem');
  const textOf = useErrorText();
  return (error) => {
    if (error instanceof AttachmentMissing) return t('attachments');
    return error instanceof ApiError && error.status === 0 ? t('noAnswer') : textOf(error);
  };
}

/** What has to be said above the fields, one thing or several. */
export function ComposerNotices({ composer, restored, onSendAnyway }: Props) {
  const t = useTranslations('compose');
  const textOf = useErrorText();
  const problemOf = useSendProblem();
  const { send, leaving, session, saveState } = composer;
  const elsewhere = Object.entries(send.errors).filter(([field]) => isElsewhere(field));
  const problem = session.signedOut ? null : (send.problem ?? leaving.problem);
  const unsaved = !session.signedOut && saveState.kind === 'failed' ? saveState : null;
  const isQuiet = !session.signedOut && !problem && !unsaved && elsewhere.length === 0;
  if (isQuiet && !restored && !leaving.question && send.questions.length === 0) return null;
  return (
    <div className={classes.notices}>
      {session.signedOut && (
        <Notice
          role="alert"
          tone="pending"
          title={t('signedOut.title')}
          actions={
            <Button size="xs" onClick={session.signIn}>
              {t('signedOut.action')}
            </Button>
          }
        >
          {t('signedOut.text')}
        </Notice>
      )}
      {restored && isQuiet && <p className={classes.restored}>{t('restored')}</p>}
      {unsaved && (
        <p role="status" className={classes.unsaved}>
          {t(unsaved.retries ? 'save.retrying' : 'save.failed', { reason: textOf(unsaved.error) })}
        </p>
      )}
      {problem && (
        <Notice role="alert" tone="problem">
          {problem === send.problem ? problemOf(problem) : textOf(problem)}
        </Notice>
      )}
      {elsewhere.map(([field, sentence]) => (
        <Notice key={field} role="alert" tone="problem">
          {sentence}
        </Notice>
      ))}
      <SendQuestions send={send} onSendAnyway={onSendAnyway} />
      <LeaveQuestions leaving={leaving} />
    </div>
  );
}
