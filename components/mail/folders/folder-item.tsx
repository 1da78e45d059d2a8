import { useTranslations } from 'next-intl';
import { type DragEvent, useState } from 'react';
import type { FolderView } from '@/lib/operations/mail-folders/view';
import { draggedMessages, hasMessages } from '../drag';
import { folderHref } from '../mail-view';
import { ShallowLink } from '../shallow-link';
import { FolderActions } from './folder-actions';
import { FolderIcon } from './folder-icon';
import classes from './folder-nav.module.css';
import type { FolderRequest } from './folder-request';
import { useFolderName } from './use-folders';

type Props = {
  folder: FolderView;
  depth: number;
  isCurrent: boolean;
  onOpen: () => void;
  onRequest: (request: FolderRequest) => void;
  onDrop: (ids: string[]) => void;
};

/** A folder, with what is unread in it; messages can be dropped on it. */
export function FolderItem({ folder, depth, isCurrent, onOpen, onRequest, onDrop }: Props) {
  const name = useFolderName()(folder);
  const drop = useDrop(onDrop);
  const indent = { paddingInlineStart: 10 + Math.min(depth, 6) * 16 };
  const content = (
    <>
      <FolderIcon use={folder.use} />
      <bdi className={classes.name} title={name}>
        {name}
      </bdi>
      <Unread folder={folder} />
    </>
  );
  return (
    <li className={classes.item} data-current={isCurrent || undefined}>
      {folder.selectable ? (
        <ShallowLink
          {...drop}
          className={classes.link}
          style={indent}
          href={folderHref(folder.id)}
          aria-current={isCurrent ? 'page' : undefined}
          onFollow={onOpen}
        >
          {content}
        </ShallowLink>
      ) : (
        <span className={classes.link} style={indent}>
          {content}
        </span>
      )}
      <FolderActions folder={folder} name={name} onRequest={onRequest} />
    </li>
  );
}

/** In the drafts everything is read: there all of them count. */
function Unread({ folder: { use, messages, unread } }: { folder: FolderView }) {
  const t = useTranslations('mail.folders');
  const count = use === 'drafts' ? messages : unread;
  if (count === 0 || use === 'trash' || use === 'sent') return null;
  return (
    <span className={classes.unread} data-quiet={use === 'drafts' || use === 'junk' || undefined}>
      <span aria-hidden>{t('count', { count })}</span>
      <span className={classes.unseen}>{t(use === 'drafts' ? 'messages' : 'unread', { count })}</span>
    </span>
  );
}

function useDrop(onDrop: (ids: string[]) => void) {
  const [over, setOver] = useState(false);
  return {
    'data-over': over || undefined,
    onDragOver(event: DragEvent) {
      if (!hasMessages(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      event.preventDefault();
      setOver(false);
      onDrop(draggedMessages(event));
    },
  };
}
