import { Readable } from 'node:stream';
import type { UserActor } from '@/lib/core/actor';
import type { MessageKey } from '@/lib/core/mail-id';
import { imapRefusal } from './failures';
import { messageNotFound, requireValidity } from './open-folder';
import { type Borrowed, borrowMailbox } from './pool';

const CHUNK_BYTES = 256 * 1024;

/** The connection goes back when the last byte is out; given up half-way it is closed: the rest is still on its way. */
function untilItEnds(content: Readable, { giveBack }: Borrowed): void {
  let ended = false;
  content.once('end', () => {
    ended = true;
  });
  content.once('close', () => giveBack(!ended));
}

/**
 * A part of a message, decoded, or the whole message as it came; chunk by chunk as it is read.
 * Throws Refusal 'not-found' (`message-not-found`).
 */
export async function downloadFrom(
  actor: UserActor,
  { folder, uidValidity, uid }: MessageKey,
  part?: string,
): Promise<Readable> {
  const borrowed = await borrowMailbox(actor, folder);
  try {
    requireValidity(borrowed.client, uidValidity);
    const options = { uid: true, decodeText: false, chunkSize: CHUNK_BYTES };
    const download = await borrowed.client.download(String(uid), part, options);
    if (!('content' in download) || !download.content) throw messageNotFound();
    untilItEnds(download.content, borrowed);
    return download.content;
  } catch (error) {
    borrowed.giveBack();
    throw imapRefusal(error);
  }
}

/** As a door streams it. */
export function toWebStream(content: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(content) as ReadableStream<Uint8Array>;
}
