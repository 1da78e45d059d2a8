import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { listFolders } from '@/lib/mailbox/folders';
import { withMailbox } from '@/lib/mailbox/pool';
import { ownFolderIn } from './find';
import { folderKey } from './schema';

export const removeMailFolder = operation({
  name: 'mail-folders.remove',
  summary: 'Delete a folder with the messages in it',
  actor: 'user',
  input: folderKey,
  output: z.object({}),
  run: (actor, { folder }) =>
    withMailbox(actor, null, async (client) => {
      const folders = await listFolders(client);
      const { id } = ownFolderIn(folders, folder);
      const hasChildren = folders.some(({ parent }) => parent === id);
      if (hasChildren) throw new Refusal('conflict', { detail: 'folder-not-empty' });
      await client.mailboxDelete(folder);
      await client.mailboxUnsubscribe(folder);
      return {};
    }),
});
