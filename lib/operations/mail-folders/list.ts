import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { listFolders } from '@/lib/mailbox/folders';
import { withMailbox } from '@/lib/mailbox/pool';
import { foldersView } from './view';

export const listMailFolders = operation({
  name: 'mail-folders.list',
  summary: 'The folders of the mailbox, and how much is in them',
  actor: 'user',
  input: z.strictObject({}),
  output: foldersView,
  async run(actor) {
    const folders = await withMailbox(actor, null, listFolders);
    return { items: folders.map(({ path: _, ...folder }) => folder) };
  },
});
