import { useQuery } from '@tanstack/react-query';
import { api } from '@/components/query/api';
import type { DraftView } from '@/lib/operations/mail-drafts/view';
import type { AttachmentView } from '@/lib/operations/mail-messages/view';
import { type Attachment, type Composition, newKey } from './composition';
import { draftComposition } from './opening';
import { copyPart } from './upload';
import { DRAFTS_PATH } from './use-draft';

async function copied(draft: string, view: AttachmentView, signal: AbortSignal): Promise<Attachment> {
  const { id, name, type, sizeBytes } = await copyPart(draft, view.part, signal);
  return { key: newKey(), name, type, sizeBytes, state: 'done', progress: 1, uploadId: id };
}

async function openDraft(id: string, signal: AbortSignal): Promise<Composition> {
  const { data } = await api<DraftView>(`${DRAFTS_PATH}/${id}`, { signal });
  const attachments: Attachment[] = [];
  for (const view of data.attachments) attachments.push(await copied(data.id, view, signal));
  return draftComposition(data, attachments);
}

/** A draft with its files, to be written on. Asked once: from then on what is written counts. */
export function useOpenedDraft(id: string) {
  return useQuery({
    queryKey: ['draft', id],
    queryFn: ({ signal }) => openDraft(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
}
