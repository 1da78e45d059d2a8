import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { api } from '@/components/query/api';
import { useFieldErrors } from '@/components/query/use-field-errors';
import { useToast } from '@/components/ui/use-toast';
import type { SubmissionView } from '@/lib/operations/mail-submissions/view';
import { type Attachment, type Composition, toInput } from './composition';
import type { DraftSaver } from './draft-saver';
import { questionsOf, type SendQuestion, sendableFields } from './send-check';

type Doors = {
  saver: DraftSaver;
  attachments: Attachment[];
  /** What is written now, with what is half typed in the fields of the recipients. */
  read: () => Composition;
  onSent: () => void;
  onError: (error: Error) => void;
};

type Phase = 'writing' | 'waiting' | 'sending';

async function submit(composition: Composition, draft: string | null): Promise<SubmissionView> {
  const body = { ...toInput(composition), draft };
  return (await api<SubmissionView>('/api/v1/mail/submissions', { method: 'POST', body })).data;
}

/** Sends once; what is doubtful is asked first, and files that are under way are waited for. */
export function useSend({ saver, attachments, read, onSent, onError }: Doors) {
  const t = useTranslations('compose');
  const cache = useQueryClient();
  const tellSent = useSentToast();
  const { errors, check, take, forget } = useFieldErrors();
  const [phase, setPhase] = useState<Phase>('writing');
  const [problem, setProblem] = useState<Error | null>(null);
  const [questions, setQuestions] = useState<SendQuestion[]>([]);
  /** Stands before the next render, so that two clicks in one moment send once. */
  const busy = useRef(false);

  /** Whether nothing stands at the fields against it. */
  function begin({ confirmed = false } = {}): boolean {
    if (busy.current) return true;
    const composition = read();
    setProblem(null);
    if (!check(sendableFields, composition.fields)) return false;
    const doubts = confirmed ? [] : questionsOf(composition, t('quote.forwarded'));
    setQuestions(doubts);
    if (doubts.length > 0) return true;
    busy.current = true;
    setPhase('waiting');
    return true;
  }

  function stop(error: Error | null) {
    busy.current = false;
    setPhase('writing');
    setProblem(error);
    if (error) onError(error);
  }

  async function deliver() {
    setPhase('sending');
    // By its draft the server knows a message that it has sent: one that is sent again unchanged does not go twice.
    await saver.flush();
    await saver.hold();
    try {
      const submission = await submit(read(), saver.draft);
      tellSent(submission);
      void cache.invalidateQueries({ queryKey: ['mail'] });
      onSent();
    } catch (error) {
      saver.release();
      stop(take(error as Error) ? null : (error as Error));
    }
  }

  const states = attachments.map(({ state }) => state);
  const going = states.filter((state) => state === 'waiting').length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the last file is through, not at each render
  useEffect(() => {
    if (phase !== 'waiting' || going > 0) return;
    if (states.includes('failed')) stop(new AttachmentMissing());
    else void deliver();
  }, [phase, going]);

  return { begin, phase, going, problem, questions, errors, forget, dropQuestions: () => setQuestions([]) };
}

/** A file did not get through: the message is not sent without it unless somebody takes it out. */
export class AttachmentMissing extends Error {}

function useSentToast() {
  const t = useTranslations('compose.sent');
  const toast = useToast();
  return ({ rejected, sentCopy }: SubmissionView) => {
    if (rejected.length === 0 && sentCopy !== null) return toast({ message: t('done') });
    const refused = rejected.map(({ address, reason }) => t('refused', { address, reason }));
    const lines = [...refused, ...(sentCopy === null ? [t('noCopy')] : [])];
    toast({ title: t('done'), message: lines.join(' '), color: 'yellow' });
  };
}
