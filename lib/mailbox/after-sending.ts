import type { UserActor } from '@/lib/core/actor';
import type { MessageKey } from '@/lib/core/mail-id';
import { append } from './append';
import type { Letter, Message } from './compose';
import type { Answers } from './draft-headers';
import { removeDraftAt } from './drafts';
import { findFolderFor } from './folders';
import { withMessage } from './open-folder';
import { withMailbox } from './pool';
import { removeUploads } from './uploads';
import { withWhole } from './whole';

const MARKS = { reply: '\\Answered', forward: '$Forwarded' };

type Sent = { message: Message; letter: Letter; answers: Answers | null; draft: MessageKey | null };

function keepCopy(actor: UserActor, message: Message): Promise<string> {
  return withWhole(message, (bytes) =>
    withMailbox(actor, null, async (client) =>
      append(client, await findFolderFor(client, 'sent'), bytes, ['\\Seen']),
    ),
  );
}

function markAnswered(actor: UserActor, { id, how }: Answers): Promise<boolean> {
  return withMessage(actor, id, (client) =>
    client.messageFlagsAdd(String(id.uid), [MARKS[how]], { uid: true }),
  );
}

/**
 * What is to be done when a message is out: the copy, the mark on what it answers, and away with the draft and the
 * files. None of it can fail what is done already. The draft stays where there is no copy, so that the words do. Returns
 * the id of the copy, or null.
 */
export async function settle(
  actor: UserActor,
  { message, letter, answers, draft }: Sent,
): Promise<string | null> {
  const copy = await keepCopy(actor, message).catch(() => null);
  if (answers) await markAnswered(actor, answers).catch(() => null);
  if (copy === null) return null;
  if (draft) await removeDraftAt(actor, draft).catch(() => null);
  const ids = letter.uploads.map(({ id }) => id);
  await removeUploads(actor.id, ids).catch(() => null);
  return copy;
}
