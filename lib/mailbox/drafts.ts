import type { FetchMessageObject, FetchQueryObject, ImapFlow } from 'imapflow';
import type { UserActor } from '@/lib/core/actor';
import type { MessageKey } from '@/lib/core/mail-id';
import { append } from './append';
import { compose, type Letter } from './compose';
import { answered } from './failures';
import { findFolderFor } from './folders';
import { messageNotFound, withMessage } from './open-folder';
import { withMailbox } from './pool';
import { withWhole } from './whole';

const FLAGS = ['\\Draft', '\\Seen'];

/** Reads of a draft what is asked for. What is no draft is not found: it is written on by nobody. */
export async function fetchDraft(
  client: ImapFlow,
  { uid }: MessageKey,
  query: FetchQueryObject = {},
): Promise<FetchMessageObject> {
  const message = await client.fetchOne(String(uid), { ...query, flags: true }, { uid: true });
  if (message === false || !message.flags?.has('\\Draft')) throw messageNotFound();
  return message;
}

/** Throws Refusal 'not-found' where there is no such draft. */
export function removeDraftAt(actor: UserActor, draft: MessageKey): Promise<void> {
  return withMessage(actor, draft, async (client) => {
    await fetchDraft(client, draft);
    answered(client, await client.messageDelete(String(draft.uid), { uid: true }));
  });
}

/** Saves a draft and returns its id. */
export function addDraft(actor: UserActor, letter: Letter): Promise<string> {
  return withWhole(compose(actor, letter), (bytes) =>
    withMailbox(actor, null, async (client) =>
      append(client, await findFolderFor(client, 'drafts'), bytes, FLAGS),
    ),
  );
}

/** Saves a draft in the place of another: first the new one is there, then the old one goes, so that a crash leaves two. */
export function replaceDraft(actor: UserActor, old: MessageKey, letter: Letter): Promise<string> {
  return withWhole(compose(actor, letter), (bytes) =>
    withMessage(actor, old, async (client) => {
      await fetchDraft(client, old);
      const id = await append(client, old.folder, bytes, FLAGS);
      await client.messageDelete(String(old.uid), { uid: true }).catch(() => undefined);
      return id;
    }),
  );
}
