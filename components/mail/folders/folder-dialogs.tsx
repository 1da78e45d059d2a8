import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useReturnFocus } from '@/components/ui/use-return-focus';
import type { FolderView } from '@/lib/operations/mail-folders/view';
import type { FolderRequest } from './folder-request';

const NameDialog = dynamic(() => import('./folder-name-dialog').then((file) => file.FolderNameDialog), {
  ssr: false,
});
const RemoveDialog = dynamic(() => import('./folder-remove-dialog').then((file) => file.FolderRemoveDialog), {
  ssr: false,
});
const EmptyDialog = dynamic(() => import('./folder-empty-dialog').then((file) => file.FolderEmptyDialog), {
  ssr: false,
});

type Props = {
  request: FolderRequest | null;
  onClose: () => void;
  /** A folder got another id, or is gone (null). */
  onReplaced: (folder: string, by: FolderView | null) => void;
};

/** The dialog that a request asks for; loaded when it is wanted. */
export function FolderDialogs({ request, onClose, onReplaced }: Props) {
  const [count, setCount] = useState(0);
  const [seen, setSeen] = useState(request);
  useReturnFocus(request !== null);
  if (request !== seen) {
    setSeen(request);
    setCount(count + 1);
  }
  if (request === null) return null;
  const props = { onClose, onReplaced };
  if (request.kind === 'remove') return <RemoveDialog key={count} folder={request.folder} {...props} />;
  if (request.kind === 'empty') return <EmptyDialog key={count} folder={request.folder} onClose={onClose} />;
  return <NameDialog key={count} request={request} {...props} />;
}
