import {
  IconArchive,
  IconFolder,
  IconInbox,
  IconMailOff,
  IconPencil,
  IconSend,
  IconTrash,
} from '@tabler/icons-react';
import type { FolderView } from '@/lib/operations/mail-folders/view';

const ICONS = {
  inbox: IconInbox,
  drafts: IconPencil,
  sent: IconSend,
  junk: IconMailOff,
  trash: IconTrash,
  archive: IconArchive,
};

export function FolderIcon({ use }: Pick<FolderView, 'use'>) {
  const Icon = use === null ? IconFolder : ICONS[use];
  return <Icon size={18} aria-hidden />;
}
