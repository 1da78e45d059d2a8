import { ActionIcon } from '@mantine/core';
import { IconDots, IconEraser, IconFolderPlus, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActionMenu, ActionMenuItem } from '@/components/ui/action-menu';
import type { FolderView } from '@/lib/operations/mail-folders/view';
import classes from './folder-nav.module.css';
import type { FolderRequest } from './folder-request';

type Props = { folder: FolderView; name: string; onRequest: (request: FolderRequest) => void };

type Action = { label: string; icon: ReactNode; danger?: boolean; request: FolderRequest };

/** What can be done with this folder: one's own can be renamed and deleted, trash and junk emptied. */
function useActions(folder: FolderView): Action[] {
  const t = useTranslations('mail.folders');
  const { use, messages } = folder;
  const isOwn = use === null;
  const canEmpty = (use === 'trash' || use === 'junk') && messages > 0;
  const actions: (Action | false)[] = [
    isOwn && {
      label: t('newIn'),
      icon: <IconFolderPlus size={18} aria-hidden />,
      request: { kind: 'create', parent: folder },
    },
    isOwn && {
      label: t('rename'),
      icon: <IconPencil size={18} aria-hidden />,
      request: { kind: 'rename', folder },
    },
    canEmpty && {
      label: t(`empty.${use}`),
      icon: <IconEraser size={18} aria-hidden />,
      danger: true,
      request: { kind: 'empty', folder },
    },
    isOwn && {
      label: t('remove'),
      icon: <IconTrash size={18} aria-hidden />,
      danger: true,
      request: { kind: 'remove', folder },
    },
  ];
  return actions.filter((action) => action !== false);
}

export function FolderActions({ folder, name, onRequest }: Props) {
  const t = useTranslations('mail.folders');
  const actions = useActions(folder);
  if (actions.length === 0) return null;
  return (
    <ActionMenu
      position="bottom-end"
      target={(button) => (
        <ActionIcon
          {...button}
          className={classes.more}
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('more', { name })}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      )}
    >
      {(close) =>
        actions.map(({ label, icon, danger, request }) => (
          <ActionMenuItem
            key={label}
            icon={icon}
            danger={danger}
            onClick={() => {
              close();
              onRequest(request);
            }}
          >
            {label}
          </ActionMenuItem>
        ))
      }
    </ActionMenu>
  );
}
