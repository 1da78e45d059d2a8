import type { ImapFlow } from 'imapflow';
import { invalid, Refusal } from '@/lib/core/refusal';
import { delimiterOf, type Folder, listFolders } from '@/lib/mailbox/folders';

export function folderIn(folders: Folder[], path: string): Folder {
  const found = folders.find((folder) => folder.path === path);
  if (!found) throw new Refusal('not-found', { detail: 'folder-not-found' });
  return found;
}

/** A folder of one's own: those that the mail server made for a use stay as they are. */
export function ownFolderIn(folders: Folder[], path: string): Folder {
  const folder = folderIn(folders, path);
  if (folder.use !== null) throw new Refusal('conflict', { detail: 'folder-has-use' });
  return folder;
}

/** The path of `name` in `parent`. A name with the sign that parts levels would be two folders. */
export function pathIn(client: ImapFlow, parent: string | null, name: string): string {
  const delimiter = delimiterOf(client);
  if (name.includes(delimiter)) throw invalid('name', 'folder-name-delimiter', { sign: delimiter });
  return parent === null ? name : parent + delimiter + name;
}

export async function viewMailFolder(client: ImapFlow, path: string) {
  const { path: _, ...folder } = folderIn(await listFolders(client), path);
  return folder;
}

export function parentPath(client: ImapFlow, path: string): string | null {
  const end = path.lastIndexOf(delimiterOf(client));
  return end < 0 ? null : path.slice(0, end);
}
