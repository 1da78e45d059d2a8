import { useEffect, useRef, useState } from 'react';
import { api } from '@/components/query/api';
import type { SavedDraftView } from '@/lib/operations/mail-drafts/view';
import { type Composition, toInput } from './composition';
import { DraftSaver, type SaveState } from './draft-saver';

const PAUSE_MILLISECONDS = 2_000;
/** The mail server gets the whole message each time. */
const HEAVY_BYTES = 5 * 2 ** 20;
const HEAVY_PAUSE_MILLISECONDS = 20_000;

export const DRAFTS_PATH = '/api/v1/mail/drafts';

async function saveDraft(draft: string | null, composition: Composition): Promise<SavedDraftView> {
  const body = toInput(composition);
  const path = draft === null ? DRAFTS_PATH : `${DRAFTS_PATH}/${draft}`;
  return (await api<SavedDraftView>(path, { method: draft === null ? 'POST' : 'PUT', body })).data;
}

function pauseOf({ attachments }: Composition): number {
  const bytes = attachments.reduce((sum, { sizeBytes, uploadId }) => sum + (uploadId ? sizeBytes : 0), 0);
  return bytes > HEAVY_BYTES ? HEAVY_PAUSE_MILLISECONDS : PAUSE_MILLISECONDS;
}

/** Saves what `read` gives as a draft, while the composer is open. */
export function useDraft(draft: string | null, read: () => Composition) {
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const latest = useRef(read);
  latest.current = read;
  const [saver] = useState(
    () =>
      new DraftSaver(draft, {
        save: (id) => saveDraft(id, latest.current()),
        onState: setState,
        pauseMilliseconds: () => pauseOf(latest.current()),
      }),
  );
  useEffect(() => {
    saver.release();
    return () => void saver.hold();
  }, [saver]);
  return { saver, state };
}
