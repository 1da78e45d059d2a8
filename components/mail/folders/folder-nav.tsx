import { Button, Skeleton } from '@mantine/core';
import { IconFolderPlus, IconPencilPlus } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { openCompose } from '@/components/compose/open';
import { useErrorText } from '@/components/query/error-text';
import type { FolderView } from '@/lib/operations/mail-folders/view';
import { FolderItem } from './folder-item';
import classes from './folder-nav.module.css';
import type { FolderRequest } from './folder-request';
import { depthOf } from './folder-tree';
import { useFolders } from './use-folders';

type Props = {
  current: string;
  onOpen: (folder: string) => void;
  onRequest: (request: FolderRequest) => void;
  onDrop: (ids: string[], folder: FolderView) => void;
};

/** All folders, and the button with which everything new begins. */
export function FolderNav({ current, onOpen, onRequest, onDrop }: Props) {
  const t = useTranslations('mail');
  return (
    <>
      <Button
        fullWidth
        leftSection={<IconPencilPlus size={18} aria-hidden />}
        onClick={() => openCompose({ kind: 'new' })}
      >
        {t('compose')}
      </Button>
      <nav className={classes.nav} aria-label={t('folders.title')}>
        <Folders current={current} onOpen={onOpen} onRequest={onRequest} onDrop={onDrop} />
      </nav>
      <button
        type="button"
        className={classes.add}
        onClick={() => onRequest({ kind: 'create', parent: null })}
      >
        <IconFolderPlus size={18} aria-hidden />
        {t('folders.new')}
      </button>
    </>
  );
}

function Folders({ current, onOpen, onRequest, onDrop }: Props) {
  const t = useTranslations('common');
  const { data, error, refetch } = useFolders();
  const textOf = useErrorText();
  if (data === undefined && error === null) return <FolderSkeleton />;
  if (data === undefined) {
    return (
      <div className={classes.failed}>
        <p>{textOf(error as Error)}</p>
        <Button size="compact-sm" variant="default" onClick={() => refetch()}>
          {t('retry')}
        </Button>
      </div>
    );
  }
  return (
    <ul className={classes.list}>
      {data.items.map((folder) => (
        <FolderItem
          key={folder.id}
          folder={folder}
          depth={depthOf(data.items, folder)}
          isCurrent={folder.id === current}
          onOpen={() => onOpen(folder.id)}
          onRequest={onRequest}
          onDrop={(ids) => onDrop(ids, folder)}
        />
      ))}
    </ul>
  );
}

function FolderSkeleton() {
  return (
    <div className={classes.skeleton} aria-hidden>
      {[48, 56, 40, 44, 52].map((width) => (
        <Skeleton key={width} height={10} width={`${width}%`} />
      ))}
    </div>
  );
}
