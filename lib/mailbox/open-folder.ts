import type { ImapFlow, MailboxObject } from 'imapflow';
import type { UserActor } from '@/lib/core/actor';
import type { MessageKey } from '@/lib/core/mail-id';
import { Refusal } from '@/lib/core/refusal';
import { withMailbox } from './pool';

/** The folder that is selected. */
export function openFolder(client: ImapFlow): MailboxObject {
  if (client.mailbox === false) throw new Refusal('not-found', { detail: 'folder-not-found' });
  return client.mailbox;
}

export function messageNotFound(): Refusal {
  return new Refusal('not-found', { detail: 'message-not-found' });
}

/** UIDs of an earlier life of the folder (RFC 9051, 2.3.1.1) may be other messages' now: they are nobody's. */
export function requireValidity(client: ImapFlow, uidValidity: string): void {
  if (String(openFolder(client).uidValidity) !== uidValidity) throw messageNotFound();
}

/** Works on the folder of a message, see {@link withMailbox}; one that cannot be there is 'not-found'. */
export function withMessage<T>(
  actor: UserActor,
  { folder, uidValidity }: MessageKey,
  work: (client: ImapFlow) => Promise<T>,
): Promise<T> {
  return withMailbox(actor, folder, async (client) => {
    requireValidity(client, uidValidity);
    return work(client);
  });
}

/** Those together that one command reaches. */
export function byFolder(keys: MessageKey[]): MessageKey[][] {
  const groups = new Map<string, MessageKey[]>();
  for (const key of keys) {
    const name = `${key.uidValidity} ${key.folder}`;
    groups.set(name, [...(groups.get(name) ?? []), key]);
  }
  return [...groups.values()];
}

/** Works on messages of one folder, see {@link withMessage}. */
export function withMessages<T>(
  actor: UserActor,
  keys: MessageKey[],
  work: (client: ImapFlow, uids: number[]) => Promise<T>,
): Promise<T> {
  const [first] = keys;
  if (!first) throw messageNotFound();
  return withMessage(actor, first, (client) =>
    work(
      client,
      keys.map(({ uid }) => uid),
    ),
  );
}
