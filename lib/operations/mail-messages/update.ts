import type { ImapFlow } from 'imapflow';
import type { z } from 'zod';
import type { UserActor } from '@/lib/core/actor';
import { type MessageKey, messageId } from '@/lib/core/mail-id';
import { operation } from '@/lib/core/operation';
import { answered } from '@/lib/mailbox/failures';
import { listFolders } from '@/lib/mailbox/folders';
import { byFolder, withMessages } from '@/lib/mailbox/open-folder';
import { folderIn } from '@/lib/operations/mail-folders/find';
import { updateMessagesInput } from './schema';
import { updatedMessagesView } from './view';

type Change = Omit<z.output<typeof updateMessagesInput>, 'ids'>;

async function mark(client: ImapFlow, uids: number[], { seen, flagged }: Change): Promise<void> {
  for (const [flag, wanted] of [
    ['\\Seen', seen],
    ['\\Flagged', flagged],
  ] as const) {
    if (wanted === true) answered(client, await client.messageFlagsAdd(uids, [flag], { uid: true }));
    if (wanted === false) answered(client, await client.messageFlagsRemove(uids, [flag], { uid: true }));
  }
}

/** The new UIDs (RFC 4315) by the old ones; those that were no longer there are missing. */
async function move(client: ImapFlow, uids: number[], folder: string): Promise<Map<number, string>> {
  const moved = await client.messageMove(uids, folder, { uid: true });
  if (!moved && client.usable) folderIn(await listFolders(client), folder);
  const { uidMap, uidValidity: validity } = answered(client, moved);
  if (!uidMap || !validity) return new Map();
  const uidValidity = String(validity);
  return new Map([...uidMap].map(([from, uid]) => [from, messageId({ folder, uidValidity, uid })]));
}

/** All of one folder. Answers the id of each as it is now. */
function updateInFolder(actor: UserActor, keys: MessageKey[], change: Change) {
  return withMessages(actor, keys, async (client, uids) => {
    await mark(client, uids, change);
    const { folder } = change;
    if (folder === undefined || folder === keys[0]?.folder) return keys.map(messageId);
    const moved = await move(client, uids, folder);
    return uids.map((uid) => moved.get(uid) ?? null);
  });
}

export const updateMessages = operation({
  name: 'mail-messages.update',
  summary: 'Mark messages as read or flagged, or move them to another folder',
  actor: 'user',
  input: updateMessagesInput,
  output: updatedMessagesView,
  async run(actor, { ids, ...change }) {
    const now = new Map<string, string | null>();
    for (const keys of byFolder(ids)) {
      const updated = await updateInFolder(actor, keys, change);
      keys.forEach((key, index) => void now.set(messageId(key), updated[index] ?? null));
    }
    return { ids: ids.map((key) => now.get(messageId(key)) ?? null) };
  },
});
