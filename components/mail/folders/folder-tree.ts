import type { FolderView } from '@/lib/operations/mail-folders/view';

type Use = NonNullable<FolderView['use']>;

export function folderOf(folders: readonly FolderView[], use: Use): FolderView | undefined {
  return folders.find((folder) => folder.use === use);
}

/** The folder, the one that it is in, and so on to the top. */
function withParents(folders: readonly FolderView[], id: string | null): FolderView[] {
  const folder = folders.find((one) => one.id === id);
  return folder ? [folder, ...withParents(folders, folder.parent)] : [];
}

/** How many levels down it is. */
export function depthOf(folders: readonly FolderView[], { parent }: FolderView): number {
  return withParents(folders, parent).length;
}

/** Whether what is deleted here is gone for good: there is no place left that it could go to. */
export function isLastStop(folders: readonly FolderView[], id: string): boolean {
  const trash = folderOf(folders, 'trash');
  return trash === undefined || withParents(folders, id).includes(trash);
}

/** How many messages go when the folder goes: its own and those of all that is in it. */
export function messagesWithin(folders: readonly FolderView[], { id }: FolderView): number {
  return folders
    .filter((folder) => withParents(folders, folder.id).some((one) => one.id === id))
    .reduce((sum, { messages }) => sum + messages, 0);
}

/** Whose messages are shown by whom they went to. */
export function isOutgoing(folder: FolderView | undefined): boolean {
  return folder?.use === 'sent' || folder?.use === 'drafts';
}
