import { useEffect, useRef, useState } from 'react';
import { useUnloadWarning } from '@/components/ui/use-unload-warning';
import type { BodyHandle, Composition } from './composition';
import type { Me } from './opening';
import { useAttachments } from './use-attachments';
import { useDraft } from './use-draft';
import { useKeep } from './use-keep';
import { useLeaving } from './use-leaving';
import { useRecipients } from './use-recipients';
import { useSend } from './use-send';
import { useSignedOut } from './use-signed-out';

type Doors = {
  composition: Composition;
  /** It was open when the page was loaded again. */
  restored: boolean;
  me: Me;
  onClosed: () => void;
};

/** Everything of one message that is written: its fields, its files, its draft, and how it leaves. */
export function useComposer({ composition, restored, me, onClosed }: Doors) {
  const body = useRef<BodyHandle>(null);
  const [touched, setTouched] = useState(restored);
  const [unsaved, setUnsaved] = useState(restored);
  const fields = useRecipients(composition.fields, touch);
  const files = useAttachments(composition.attachments, { onChange: touch, onError });
  const { saver, state } = useDraft(composition.draft, read);
  const keep = useKeep(me.address, read);
  const session = useSignedOut(keep.keepNow);
  const send = useSend({ saver, attachments: files.attachments, read, onSent: close, onError });
  const leaving = useLeaving({ saver, touched, going: send.going, onClosed: close });
  useUnloadWarning(unsaved && !session.leaving);

  function read(): Composition {
    return {
      draft: saver.draft,
      fields: fields.read(),
      body: body.current?.read() ?? composition.body,
      attachments: files.attachments,
      answers: composition.answers,
    };
  }

  function touch() {
    setTouched(true);
    setUnsaved(true);
    saver.changed();
    keep.keepSoon();
  }

  function onError(error: Error) {
    session.noticeError(error);
  }

  function close() {
    keep.forget();
    onClosed();
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is open again may hold what no draft has yet
  useEffect(() => {
    if (restored) touch();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each step of the saving, and only then
  useEffect(() => {
    setUnsaved(state.kind === 'saving' || saver.isUnsaved);
    if (state.kind === 'failed') onError(state.error);
    if (state.kind !== 'saved') return;
    session.noticeSession();
    keep.keepSoon();
  }, [state]);

  return { body, fields, files, send, leaving, session, saveState: state, touch };
}
