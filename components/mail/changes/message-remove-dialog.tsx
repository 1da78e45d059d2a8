'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { api } from '@/components/query/api';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useToast } from '@/components/ui/use-toast';
import { removeCached } from '../mail-cache';
import { MESSAGES_PATH } from '../mail-paths';
import { CHANGE_KEY } from '../query-keys';
import { refreshAll } from '../refresh';

type Props = { ids: string[]; onClose: () => void; onRemoved: () => void };

/** What an address bar's worth of ids holds, well below what servers and proxies take. */
const CHARACTERS_AT_ONCE = 4000;

function batchesOf(ids: readonly string[]): string[] {
  const batches: string[] = [];
  for (const id of ids) {
    const last = batches.at(-1);
    if (last === undefined || last.length + id.length > CHARACTERS_AT_ONCE) batches.push(id);
    else batches[batches.length - 1] = `${last},${id}`;
  }
  return batches;
}

async function removeForGood(ids: readonly string[]): Promise<void> {
  for (const batch of batchesOf(ids)) {
    await api(`${MESSAGES_PATH}?${new URLSearchParams({ ids: batch })}`, { method: 'DELETE' });
  }
}

/** Asks before messages are gone for good. */
export function MessageRemoveDialog({ ids, onClose, onRemoved }: Props) {
  const t = useTranslations('mail.removal');
  const cache = useQueryClient();
  const toast = useToast();
  const count = ids.length;
  const removal = useMutation({
    mutationKey: CHANGE_KEY,
    mutationFn: () => removeForGood(ids),
    onSuccess() {
      toast({ message: t('done', { count }) });
      removeCached(cache, ids, null);
      onRemoved();
    },
    onSettled: () => refreshAll(cache),
  });
  return (
    <ConfirmDialog
      title={t('title', { count })}
      action={t('action')}
      busy={removal.isPending}
      error={removal.error}
      onConfirm={() => removal.mutate()}
      onClose={onClose}
    >
      {t('text', { count })}
    </ConfirmDialog>
  );
}
