import { operation } from '@/lib/core/operation';
import { invalid } from '@/lib/core/refusal';
import { listFolders } from '@/lib/mailbox/folders';
import { withMailbox } from '@/lib/mailbox/pool';
import { ownFolderIn, parentPath, pathIn, viewMailFolder } from './find';
import { updateFolderInput } from './schema';
import { folderView } from './view';

export const updateMailFolder = operation({
  name: 'mail-folders.update',
  summary: 'Rename a folder; what is in it comes along, and it gets another id',
  actor: 'user',
  input: updateFolderInput,
  output: folderView,
  run: (actor, { folder, name }) =>
    withMailbox(actor, null, async (client) => {
      const folders = await listFolders(client);
      ownFolderIn(folders, folder);
      const path = pathIn(client, parentPath(client, folder), name);
      if (path === folder) return viewMailFolder(client, path);
      const taken = folders.some((one) => one.path === path);
      if (taken) throw invalid('name', 'folder-taken');
      await client.mailboxRename(folder, path);
      await client.mailboxUnsubscribe(folder);
      await client.mailboxSubscribe(path);
      return viewMailFolder(client, path);
    }),
});
