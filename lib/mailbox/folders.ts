import type { ImapFlow, ListResponse } from 'imapflow';
import { folderId } from '@/lib/core/mail-id';
import { Refusal } from '@/lib/core/refusal';
import { oneLine } from './shown-text';

export type FolderUse = 'inbox' | 'drafts' | 'sent' | 'junk' | 'trash' | 'archive';

/** RFC 6154. */
const USES: Record<string, FolderUse> = {
  '\\Inbox': 'inbox',
  '\\Drafts': 'drafts',
  '\\Sent': 'sent',
  '\\Junk': 'junk',
  '\\Trash': 'trash',
  '\\Archive': 'archive',
};

const ORDER = ['inbox', 'drafts', 'sent', 'junk', 'trash', 'archive'];

/** Shown of a name that another program made of nothing that can be. */
const NAMELESS = '?';

export type Folder = {
  id: string;
  path: string;
  name: string;
  parent: string | null;
  use: FolderUse | null;
  selectable: boolean;
  messages: number;
  unread: number;
};

function toFolder({ path, name, parentPath, specialUse = '', flags, status }: ListResponse): Folder {
  return {
    id: folderId(path),
    path,
    name: oneLine(name) || NAMELESS,
    parent: parentPath ? folderId(parentPath) : null,
    use: USES[specialUse] ?? null,
    selectable: !flags.has('\\Noselect') && !flags.has('\\NonExistent'),
    messages: status?.messages ?? 0,
    unread: status?.unseen ?? 0,
  };
}

function rank({ use }: Folder): number {
  return use === null ? ORDER.length : ORDER.indexOf(use);
}

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function compare(a: Folder, b: Folder): number {
  return rank(a) - rank(b) || byName.compare(a.path, b.path);
}

/** All folders with how much is in them, those with a use first. */
export async function listFolders(client: ImapFlow): Promise<Folder[]> {
  const listed = await client.list({ statusQuery: { messages: true, unseen: true } });
  return listed.map(toFolder).sort(compare);
}

/** The path of the folder that is for this. Throws Refusal 'not-found' (`folder-not-found`). */
export async function findFolderFor(client: ImapFlow, use: FolderUse): Promise<string> {
  const found = (await client.list()).map(toFolder).find((folder) => folder.use === use);
  if (!found) throw new Refusal('not-found', { detail: 'folder-not-found' });
  return found.path;
}

/** What separates the levels of a path here. */
export function delimiterOf(client: ImapFlow): string {
  return client.namespace?.delimiter ?? '/';
}
