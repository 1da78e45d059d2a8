import type { UserActor } from '@/lib/core/actor';
import { folderId } from '@/lib/core/mail-id';
import { whenSessionEnds } from './pool';
import { watchFolder } from './watch';

const HEARTBEAT_MS = 15_000;
/** A window each; the one that has been open for the longest gives way. */
const STREAMS_PER_SESSION = 6;

const INBOX = 'INBOX';

type Stream = { end: () => void };

const kept = globalThis as typeof globalThis & { postroomEvents?: Map<string, Stream[]> };

function streamsOf(sessionId: string): Stream[] {
  kept.postroomEvents ??= new Map();
  const streams = kept.postroomEvents.get(sessionId) ?? [];
  kept.postroomEvents.set(sessionId, streams);
  return streams;
}

function forget(sessionId: string, stream: Stream): void {
  const others = streamsOf(sessionId).filter((one) => one !== stream);
  if (others.length > 0) kept.postroomEvents?.set(sessionId, others);
  else kept.postroomEvents?.delete(sessionId);
}

function admit(sessionId: string, stream: Stream): void {
  streamsOf(sessionId).push(stream);
  if (streamsOf(sessionId).length > STREAMS_PER_SESSION) streamsOf(sessionId)[0]?.end();
}

/**
 * Server-sent events of one session: `mail` with the folder's id when something changed in the inbox or in `folder`,
 * and `ended`, the last one, when the session has ended.
 */
export function mailEvents(actor: UserActor, folder: string | undefined): ReadableStream<Uint8Array> {
  const { sessionId } = actor;
  const stops: (() => void)[] = [];
  const stopAll = () => {
    for (const stop of stops.splice(0)) stop();
  };
  return new ReadableStream({
    start(controller) {
      const say = (text: string) => controller.enqueue(new TextEncoder().encode(text));
      const stream = {
        end() {
          stopAll();
          controller.close();
        },
      };
      admit(sessionId, stream);
      stops.push(() => forget(sessionId, stream));
      const ended = () => {
        say('event: ended\ndata: {}\n\n');
        stream.end();
      };
      stops.push(whenSessionEnds(sessionId, ended));
      for (const path of new Set([INBOX, folder ?? INBOX])) {
        const data = JSON.stringify({ folder: folderId(path) });
        const changed = () => say(`event: mail\ndata: ${data}\n\n`);
        stops.push(watchFolder(actor, path, { changed, ended }));
      }
      const heart = setInterval(() => say(': still here\n\n'), HEARTBEAT_MS);
      stops.push(() => clearInterval(heart));
      say(': listening\n\n');
    },
    cancel: stopAll,
  });
}
