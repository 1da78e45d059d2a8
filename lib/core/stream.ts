import { AsyncLocalStorage } from 'node:async_hooks';
import { z } from 'zod';
import { forgetting } from './known';

/** A file on its way out. `sizeBytes`: null where nobody knows before its end. */
export type FileView = {
  name: string;
  type: string;
  sizeBytes: number | null;
  stream: ReadableStream<Uint8Array>;
};

/** What an operation gives that hands out a file: the door streams it. */
export const fileView = z
  .custom<FileView>()
  .meta({ override: { type: 'string', format: 'binary', description: 'The file' } });

/** Named messages to a page that listens, until it leaves or the stream ends (HTML, server-sent events). */
export const eventsView = z
  .custom<ReadableStream<Uint8Array>>()
  .meta({ override: { type: 'string', description: 'Server-sent events' } });

/**
 * Reads on when what came before has been taken, and no longer when nobody takes it. What is read then is still read for
 * the one who asked; what a chunk was made of is forgotten with it.
 */
export function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    pull: AsyncLocalStorage.bind(async (controller: ReadableStreamDefaultController<Uint8Array>) => {
      const { done, value } = await forgetting(() => chunks.next());
      if (done) controller.close();
      else controller.enqueue(value);
    }),
    cancel: async () => void (await chunks.return(undefined)),
  });
}
