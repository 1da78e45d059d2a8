import type { FolderView } from '@/lib/operations/mail-folders/view';

/** What somebody wants to do with a folder, which a dialog asks about first. */
export type FolderRequest =
  | NamingRequest
  | { kind: 'remove'; folder: FolderView }
  | { kind: 'empty'; folder: FolderView };

export type NamingRequest =
  | { kind: 'create'; parent: FolderView | null }
  | { kind: 'rename'; folder: FolderView };
