import { useTranslations } from 'next-intl';
import { useToast } from '@/components/ui/use-toast';
import { toUnicodeAddress } from '@/lib/core/unicode';
import type { ChangedUserView } from '@/lib/operations/users/view';
import { useReceiptText } from './use-receipt-text';

/** Tells what was saved, and what that ended. */
export function useReceipt(): (changed: ChangedUserView, withPassword: boolean) => void {
  const t = useTranslations('receipt');
  const textOf = useReceiptText();
  const toast = useToast();
  return ({ address, receipt }, withPassword) =>
    toast({
      title: withPassword ? t('passwordUpdated') : t('updated', { address: toUnicodeAddress(address) }),
      message: receipt ? textOf(receipt) : null,
    });
}
