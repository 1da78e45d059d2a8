import { z } from 'zod';

export const FOLDER_USES = ['inbox', 'drafts', 'sent', 'junk', 'trash', 'archive'] as const;

/** A folder of the mailbox. */
export const folderView = z.object({
  id: z.string(),
  /** The last level of the path. */
  name: z.string(),
  /** The id of the folder that it is in. */
  parent: z.string().nullable(),
  /** What it is for (RFC 6154); null for a folder of one's own. */
  use: z.enum(FOLDER_USES).nullable(),
  /** Some only hold other folders. */
  selectable: z.boolean(),
  messages: z.number().int(),
  unread: z.number().int(),
});

/** In the order of the screen: those with a use first, then by name, each before what is in it. */
export const foldersView = z.object({ items: z.array(folderView) });

export type FolderView = z.infer<typeof folderView>;
