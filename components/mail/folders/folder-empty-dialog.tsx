'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { api } from '@/components/query/api';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useToast } from '@/components/ui/use-toast';
import type { FolderView } from '@/lib/operations/mail-folders/view';
import { MESSAGES_PATH } from '../mail-paths';
import { CHANGE_KEY } from '../query-keys';
import { refreshAll } from '../refresh';
import { useFolderName } from './use-folders';

/** Everything in trash or junk, for good. */
export function FolderEmptyDialog({ folder, onClose }: { folder: FolderView; onClose: () => void }) {
  const t = useTranslations('mail.folders.emptying');
  const name = useFolderName()(folder);
  const cache = useQueryClient();
  const toast = useToast();
  const emptying = useMutation({
    mutationKey: CHANGE_KEY,
    mutationFn: () =>
      api(`${MESSAGES_PATH}?${new URLSearchParams({ folder: folder.id })}`, { method: 'DELETE' }),
    onSuccess() {
      toast({ message: t('done', { name }) });
      onClose();
    },
    onSettled: () => refreshAll(cache),
  });
  return (
    <ConfirmDialog
      title={t('title', { name })}
      action={t('action', { name })}
      busy={emptying.isPending}
      error={emptying.error}
      onConfirm={() => emptying.mutate()}
      onClose={onClose}
    >
      {t('text', { count: folder.messages })}
    </ConfirmDialog>
  );
}
