import { z } from 'zod';

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
