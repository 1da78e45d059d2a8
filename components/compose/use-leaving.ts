import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { ApiError, api } from '@/components/query/api';
import { useToast } from '@/components/ui/use-toast';
import type { DraftSaver } from './draft-saver';
import { setComposeLeave } from './open';
import { DRAFTS_PATH } from './use-draft';

type Doors = {
  saver: DraftSaver;
  touched: boolean;
  /** How many files are under way. */
  going: number;
  onClosed: () => void;
};

export type LeaveQuestion = 'discard' | 'files' | 'unsaved';

async function removeDraft(id: string): Promise<void> {
  await api(`${DRAFTS_PATH}/${id}`, { method: 'DELETE' }).catch((error: unknown) => {
    if (!(error instanceof ApiError && error.status === 404)) throw error;
  });
}

/** The ways out: closing saves the draft, discarding deletes it; what would be lost is asked first. */
export function useLeaving({ saver, touched, going, onClosed }: Doors) {
  const t = useTranslations('compose');
  const cache = useQueryClient();
  const toast = useToast();
  const [question, setQuestion] = useState<LeaveQuestion | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);

  function leave(message?: string) {
    if (message !== undefined) toast({ message });
    if (message !== undefined) void cache.invalidateQueries({ queryKey: ['mail'] });
    onClosed();
  }

  async function close({ withoutFiles = false } = {}): Promise<boolean> {
    if (touched && going > 0 && !withoutFiles) return stay('files');
    if (!(await saver.flush())) return stay('unsaved');
    leave(touched ? t('draftSaved') : undefined);
    return true;
  }

  function stay(why: LeaveQuestion): false {
    setQuestion(why);
    return false;
  }

  async function discard() {
    setQuestion(null);
    setProblem(null);
    await saver.hold();
    try {
      if (saver.draft !== null) await removeDraft(saver.draft);
      leave(touched ? t('discarded') : undefined);
    } catch (error) {
      saver.release();
      setProblem(error as Error);
    }
  }

  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    setComposeLeave(() => latest.current());
    return () => setComposeLeave(null);
  }, []);

  return {
    question,
    problem,
    close,
    discard,
    askDiscard: () => (touched || saver.draft !== null ? setQuestion('discard') : leave()),
    closeAnyway: () => leave(t('closedUnsaved')),
    stay: () => setQuestion(null),
  };
}
