import { useFileDialog } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { type ClipboardEvent, type DragEvent, useState } from 'react';
import { formatBytes } from '@/lib/core/bytes';
import type { Attachment } from './composition';
import { attachmentOf } from './use-attachments';

/** As the server takes it by default. */
const FILE_BYTES_AT_MOST = 50 * 2 ** 20;

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}

/** The ways a file is chosen: by the dialog, dropped onto the composer, pasted where there are no words with it. */
export function useFiles(add: (attachments: Attachment[]) => void) {
  const t = useTranslations('compose.attachments');
  const [dragging, setDragging] = useState(false);
  const dialog = useFileDialog({ multiple: true, resetOnOpen: true, onChange: (files) => take(files) });

  function take(files: FileList | null) {
    const chosen = [...(files ?? [])].map((file) => {
      const isTooLarge = file.size > FILE_BYTES_AT_MOST;
      return attachmentOf(
        file,
        isTooLarge ? t('tooLarge', { size: formatBytes(FILE_BYTES_AT_MOST) }) : undefined,
      );
    });
    if (chosen.length > 0) add(chosen);
  }

  function onDragOver(event: DragEvent) {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setDragging(true);
  }

  function onDragLeave({ currentTarget, relatedTarget }: DragEvent) {
    if (!currentTarget.contains(relatedTarget as Node | null)) setDragging(false);
  }

  function onDropCapture(event: DragEvent) {
    setDragging(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    take(event.dataTransfer.files);
  }

  function onPasteCapture(event: ClipboardEvent) {
    const { files, types } = event.clipboardData;
    if (files.length === 0 || types.includes('text/plain')) return;
    event.preventDefault();
    event.stopPropagation();
    take(files);
  }

  return {
    choose: dialog.open,
    dragging,
    handlers: { onDragOver, onDragLeave, onDropCapture, onPasteCapture },
  };
}
