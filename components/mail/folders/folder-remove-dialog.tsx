'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { api } from '@/components/query/api';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useToast } from '@/components/ui/use-toast';
import type { FolderView } from '@/lib/operations/mail-folders/view';
import { folderPath } from '../mail-paths';
import { FOLDERS_KEY } from '../query-keys';
import { messagesWithin } from './folder-tree';
import { useFolders } from './use-folders';

type Props = { folder: FolderView; onClose: () => void; onReplaced: (folder: string, by: null) => void };

/** Names how many messages go with the folder. */
export function FolderRemoveDialog({ folder, onClose, onReplaced }: Props) {
  const t = useTranslations('mail.folders.removal');
  const cache = useQueryClient();
  const toast = useToast();
  const folders = useFolders().data?.items ?? [folder];
  const removal = useMutation({
    mutationFn: () => api(folderPath(folder.id), { method: 'DELETE' }),
    async onSuccess() {
      toast({ message: t('done', { name: folder.name }) });
      onReplaced(folder.id, null);
      onClose();
      await cache.invalidateQueries({ queryKey: FOLDERS_KEY });
    },
  });
  return (
    <ConfirmDialog
      title={t('title', { name: folder.name })}
      action={t('action')}
      busy={removal.isPending}
      error={removal.error}
      onConfirm={() => removal.mutate()}
      onClose={onClose}
    >
      {t('text', { count: messagesWithin(folders, folder) })}
    </ConfirmDialog>
  );
}
