import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useErrorText } from '@/components/query/error-text';
import { type Attachment, newKey } from './composition';
import { copyPart, dropUpload, uploadFile } from './upload';

/** So that what else the page asks for finds a connection free. */
const AT_ONCE = 2;

type Doors = {
  /** Something of what is written is another: a file came through, or went. */
  onChange: () => void;
  onError: (error: Error) => void;
};

/** The attachments, on their way and there. */
export function useAttachments(initial: Attachment[], { onChange, onError }: Doors) {
  const t = useTranslations('compose.attachments');
  const [attachments, setAttachments] = useState(() => initial.map((one) => orLost(one, t('lost'))));
  const going = useRef(new Map<string, AbortController>());
  const textOf = useErrorText();

  function patch(key: string, some: Partial<Attachment>) {
    setAttachments((all) => all.map((one) => (one.key === key ? { ...one, ...some } : one)));
  }

  async function bring({ key, file, part }: Attachment, signal: AbortSignal) {
    const onProgress = (progress: number) => patch(key, { progress });
    if (part) return copyPart(part.message, part.part, signal);
    return uploadFile(file as File, { onProgress, signal });
  }

  async function start(attachment: Attachment) {
    const { key } = attachment;
    const controller = new AbortController();
    going.current.set(key, controller);
    try {
      const { id, sizeBytes } = await bring(attachment, controller.signal);
      if (controller.signal.aborted) return dropUpload(id);
      going.current.delete(key);
      patch(key, { state: 'done', uploadId: id, sizeBytes, progress: 1 });
      onChange();
    } catch (error) {
      if (controller.signal.aborted) return;
      going.current.delete(key);
      patch(key, { state: 'failed', problem: textOf(error as Error) });
      onError(error as Error);
    }
  }

  useEffect(() => {
    const waiting = attachments.filter(({ key, state }) => state === 'waiting' && !going.current.has(key));
    for (const attachment of waiting.slice(0, AT_ONCE - going.current.size)) void start(attachment);
  });
  useEffect(() => () => stopAll(going.current), []);

  function add(files: Attachment[]) {
    setAttachments((all) => [...all, ...files]);
    onChange();
  }

  function retry(key: string) {
    patch(key, { state: 'waiting', progress: 0, problem: undefined });
  }

  function remove({ key, uploadId }: Attachment) {
    going.current.get(key)?.abort();
    going.current.delete(key);
    setAttachments((all) => all.filter((one) => one.key !== key));
    if (uploadId !== undefined) dropUpload(uploadId);
    onChange();
  }

  return { attachments, add, retry, remove };
}

function stopAll(going: Map<string, AbortController>): void {
  for (const controller of going.values()) controller.abort();
  going.clear();
}

/** After a reload the file is no longer at hand. */
function orLost(attachment: Attachment, problem: string): Attachment {
  const { state, file, part } = attachment;
  return state === 'done' || file || part ? attachment : { ...attachment, state: 'failed', problem };
}

/** A file that somebody chose; with a `problem` it is not even tried. */
export function attachmentOf(file: File, problem?: string): Attachment {
  const { name, type, size: sizeBytes } = file;
  const about = { key: newKey(), name, type, sizeBytes, progress: 0 };
  return problem ? { ...about, state: 'failed', problem } : { ...about, state: 'waiting', file };
}
