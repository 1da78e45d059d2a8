import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { api } from '@/components/query/api';
import { useToast } from '@/components/ui/use-toast';
import { toUnicodeAddress } from '@/lib/core/unicode';
import type { Receipt } from '@/lib/operations/users/view';
import { useReceiptText } from './use-receipt-text';
import { userPath } from './user-path';

/** Deletes a user and tells what that ended. */
export function useUserRemove(address: string, onRemoved: () => void) {
  const t = useTranslations('userRemove');
  const cache = useQueryClient();
  const toast = useToast();
  const textOf = useReceiptText();
  return useMutation({
    mutationFn: async () => (await api<{ receipt: Receipt }>(userPath(address), { method: 'DELETE' })).data,
    onSuccess({ receipt }) {
      cache.invalidateQueries({ queryKey: ['users', 'list'] });
      cache.invalidateQueries({ queryKey: ['domains'] });
      toast({
        title: t('done', { address: toUnicodeAddress(address) }),
        message: textOf(receipt),
      });
      onRemoved();
    },
  });
}
