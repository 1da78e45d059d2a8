import type { Message } from './compose';

/** Two of the largest messages, and so many small ones. */
const MOST_BYTES = 150 * 1024 * 1024;

let taken = 0;
const waiting: (() => void)[] = [];

async function take(bytes: number): Promise<void> {
  while (taken > 0 && taken + bytes > MOST_BYTES) await new Promise<void>((wake) => waiting.push(wake));
  taken += bytes;
}

function giveBack(bytes: number): void {
  taken -= bytes;
  for (const wake of waiting.splice(0)) wake();
}

async function gather({ bytesAbout, read }: Message): Promise<Buffer> {
  let whole = Buffer.allocUnsafe(bytesAbout);
  let length = 0;
  for await (const chunk of read({ withBcc: true }) as AsyncIterable<Buffer>) {
    if (length + chunk.length > whole.length) whole = Buffer.concat([whole], (length + chunk.length) * 2);
    whole.set(chunk, length);
    length += chunk.length;
  }
  return whole.subarray(0, length);
}

/**
 * Works with a message as one Buffer, Bcc and all. ImapFlow appends nothing else, so this process holds no more of them
 * at a time than fit in MOST_BYTES; the others wait. To be called before a connection is borrowed, never with one: those
 * who wait here must keep nobody waiting there.
 */
export async function withWhole<T>(message: Message, work: (bytes: Buffer) => Promise<T>): Promise<T> {
  const { bytesAbout } = message;
  await take(bytesAbout);
  try {
    return await work(await gather(message));
  } finally {
    giveBack(bytesAbout);
  }
}
