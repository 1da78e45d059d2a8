import type { ImapFlow } from 'imapflow';
import type { UserActor } from '@/lib/core/actor';
import type { MessageKey } from '@/lib/core/mail-id';
import { messageNotFound, withMessage } from './open-folder';
import { type Header, idsIn, parseHeaders } from './read';

/** What says that a message belongs to others (RFC 5322, 3.6.4). */
export type Thread = { inReplyTo: string | null; references: string[] };

export const NO_THREAD: Thread = { inReplyTo: null, references: [] };

/** A long conversation keeps where it began and its end. */
const MOST_REFERENCES = 30;

export const THREAD_HEADERS = ['message-id', 'in-reply-to', 'references'];

function idsOf(headers: Header[], wanted: string): string[] {
  const value = headers.find(({ name }) => name.toLowerCase() === wanted)?.value ?? '';
  return idsIn(value).filter((id) => /^<[\x21-\x7e]{1,250}>$/.test(id));
}

function shortened(ids: string[]): string[] {
  return ids.length <= MOST_REFERENCES ? ids : [...ids.slice(0, 1), ...ids.slice(1 - MOST_REFERENCES)];
}

/** The thread that a message with these headers is in itself. */
export function threadIn(headers: Header[]): Thread {
  const [inReplyTo = null] = idsOf(headers, 'in-reply-to');
  return { inReplyTo, references: idsOf(headers, 'references') };
}

/** The thread of what answers the message with these headers; what forwards it belongs to it, but replies to nothing. */
export function threadAfter(headers: Header[], how: 'reply' | 'forward'): Thread {
  const [id] = idsOf(headers, 'message-id');
  const { inReplyTo, references } = threadIn(headers);
  if (id === undefined) return NO_THREAD;
  const before = references.length > 0 ? references : inReplyTo === null ? [] : [inReplyTo];
  return { inReplyTo: how === 'reply' ? id : null, references: shortened([...before, id]) };
}

/** Some headers of a message. Throws Refusal 'not-found'. */
export async function readHeaders(client: ImapFlow, uid: number, names: string[]): Promise<Header[]> {
  const message = await client.fetchOne(String(uid), { headers: names }, { uid: true });
  if (!message) throw messageNotFound();
  return parseHeaders(message.headers);
}

/** The thread of an answer to this message. Throws Refusal 'not-found'. */
export function threadOfAnswer(
  actor: UserActor,
  { id, how }: { id: MessageKey; how: 'reply' | 'forward' },
): Promise<Thread> {
  return withMessage(actor, id, async (client) =>
    threadAfter(await readHeaders(client, id.uid, THREAD_HEADERS), how),
  );
}
