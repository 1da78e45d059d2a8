import { useTranslations } from 'next-intl';
import { Question } from '@/components/ui/question';
import type { useLeaving } from './use-leaving';
import type { useSend } from './use-send';

type SendProps = {
  send: Pick<ReturnType<typeof useSend>, 'questions' | 'dropQuestions'>;
  onSendAnyway: () => void;
};

/** What may have been forgotten, in one question. */
export function SendQuestions({ send, onSendAnyway }: SendProps) {
  const t = useTranslations('compose.question');
  const [first, second] = send.questions;
  if (first === undefined) return null;
  return (
    <Question
      title={t(first)}
      no={t('goBack')}
      yes={t('sendAnyway')}
      onNo={send.dropQuestions}
      onYes={onSendAnyway}
    >
      {second && t(second)}
    </Question>
  );
}

/** What would be lost. */
export function LeaveQuestions({ leaving }: { leaving: ReturnType<typeof useLeaving> }) {
  const t = useTranslations('compose.question');
  const { question, stay, discard, closeAnyway, close } = leaving;
  const answers = {
    discard: { yes: t('discardYes'), onYes: discard },
    files: { yes: t('filesYes'), onYes: () => void close({ withoutFiles: true }) },
    unsaved: { yes: t('unsavedYes'), onYes: closeAnyway },
  };
  if (question === null) return null;
  return <Question title={t(question)} no={t('goOn')} onNo={stay} danger {...answers[question]} />;
}
