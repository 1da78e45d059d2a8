import { operation } from '@/lib/core/operation';
import { invalid } from '@/lib/core/refusal';
import { listFolders } from '@/lib/mailbox/folders';
import { withMailbox } from '@/lib/mailbox/pool';
import { folderIn, pathIn, viewMailFolder } from './find';
import { createFolderInput } from './schema';
import { folderView } from './view';

export const createMailFolder = operation({
  name: 'mail-folders.create',
  summary: 'Make a folder',
  actor: 'user',
  input: createFolderInput,
  output: folderView,
  run: (actor, { name, parent = null }) =>
    withMailbox(actor, null, async (client) => {
      if (parent !== null) folderIn(await listFolders(client), parent);
      const path = pathIn(client, parent, name);
      const { created } = await client.mailboxCreate(path);
      if (!created) throw invalid('name', 'folder-taken');
      await client.mailboxSubscribe(path);
      return viewMailFolder(client, path);
    }),
});
