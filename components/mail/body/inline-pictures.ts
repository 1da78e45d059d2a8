import { useQuery } from '@tanstack/react-query';
import { errorOf } from '@/components/query/api';
import type { AttachmentView, MessageView } from '@/lib/operations/mail-messages/view';
import { partPath } from '../mail-paths';

/** Together, as they stand in the page's memory. */
const BYTES_AT_MOST = 10 * 2 ** 20;
const PICTURE = /^image\/(png|gif|jpe?g|webp|bmp|avif)$/i;

/** The pictures that the HTML may show, as far as they fit. */
export function inlineParts({ html, attachments }: MessageView): AttachmentView[] {
  let room = BYTES_AT_MOST;
  return attachments.filter(({ contentId, type, sizeBytes }) => {
    const isWanted = contentId !== null && PICTURE.test(type) && html !== null && /cid:/i.test(html);
    if (!isWanted || sizeBytes > room) return false;
    room -= sizeBytes;
    return true;
  });
}

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(pieces.join(''));
}

async function fetchPicture(
  id: string,
  { part, type }: AttachmentView,
  signal: AbortSignal,
): Promise<string> {
  const response = await fetch(partPath(id, part), { signal });
  if (!response.ok) throw await errorOf(response);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return `data:${type.toLowerCase()};base64,${toBase64(bytes)}`;
}

async function fetchPictures(message: MessageView, signal: AbortSignal): Promise<Map<string, string>> {
  const parts = inlineParts(message);
  const answers = await Promise.allSettled(parts.map((part) => fetchPicture(message.id, part, signal)));
  return new Map(
    answers.flatMap((answer, at) =>
      answer.status === 'fulfilled' ? [[parts[at]?.contentId ?? '', answer.value] as const] : [],
    ),
  );
}

const NONE: ReadonlyMap<string, string> = new Map();

/** The pictures that came with the message, by Content-ID; one that does not come is left out. */
export function useInlinePictures(message: MessageView): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: ['mail', 'inline', message.id],
    queryFn: ({ signal }) => fetchPictures(message, signal),
    enabled: inlineParts(message).length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  return data ?? NONE;
}
