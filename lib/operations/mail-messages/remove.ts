import type { ImapFlow } from 'imapflow';
import { z } from 'zod';
import type { UserActor } from '@/lib/core/actor';
import { operation } from '@/lib/core/operation';
import { invalid } from '@/lib/core/refusal';
import { answered } from '@/lib/mailbox/failures';
import { listFolders } from '@/lib/mailbox/folders';
import { byFolder, openFolder, withMessages } from '@/lib/mailbox/open-folder';
import { withMailbox } from '@/lib/mailbox/pool';
import { removeMessagesInput } from './schema';

const EMPTIED = ['trash', 'junk'];

/** Only what is thrown away already: one click must not cost a folder of letters. */
async function requireEmptied(actor: UserActor, path: string): Promise<void> {
  const folders = await withMailbox(actor, null, listFolders);
  const found = folders.find((folder) => folder.path === path);
  if (!EMPTIED.includes(found?.use ?? '')) throw invalid('folder', 'folder-not-emptied');
}

async function empty(client: ImapFlow): Promise<void> {
  if (openFolder(client).exists > 0) answered(client, await client.messageDelete('1:*'));
}

export const removeMessages = operation({
  name: 'mail-messages.remove',
  summary: 'Delete messages for good, or empty the folder of deleted or unwanted ones',
  actor: 'user',
  input: removeMessagesInput,
  output: z.object({}),
  async run(actor, { ids, folder }) {
    if ((ids === undefined) === (folder === undefined)) throw invalid('ids', 'ids-or-folder');
    if (folder !== undefined) {
      await requireEmptied(actor, folder);
      await withMailbox(actor, folder, empty);
    }
    for (const keys of byFolder(ids ?? [])) {
      await withMessages(actor, keys, async (client, uids) =>
        answered(client, await client.messageDelete(uids, { uid: true })),
      );
    }
    return {};
  },
});
