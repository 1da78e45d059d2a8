import { IconFolderSymlink } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { ActionMenu, ActionMenuItem } from '@/components/ui/action-menu';
import type { FolderView } from '@/lib/operations/mail-folders/view';
import { IconButton } from '../icon-button';
import { FolderIcon } from './folder-icon';
import { depthOf } from './folder-tree';
import classes from './move-menu.module.css';
import { useFolderName, useFolders } from './use-folders';

/** Where messages can be moved to: every folder but the one that they are in. */
export function MoveMenu({ from, onMove }: { from: string; onMove: (to: FolderView) => void }) {
  const t = useTranslations('mail.actions');
  const nameOf = useFolderName();
  const folders = useFolders().data?.items ?? [];
  return (
    <ActionMenu
      position="bottom-start"
      target={(button) => (
        <IconButton {...button} icon={IconFolderSymlink} label={t('move')} data-shortcut="move" />
      )}
    >
      {(close) => (
        <div className={classes.folders}>
          {folders
            .filter(({ id, selectable }) => selectable && id !== from)
            .map((folder) => (
              <ActionMenuItem
                key={folder.id}
                icon={<FolderIcon use={folder.use} />}
                onClick={() => {
                  close();
                  onMove(folder);
                }}
              >
                <bdi style={{ paddingInlineStart: depthOf(folders, folder) * 12 }}>{nameOf(folder)}</bdi>
              </ActionMenuItem>
            ))}
        </div>
      )}
    </ActionMenu>
  );
}
