import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { toUnicodeAddress } from '@/lib/core/address';
import type { ChangedUserView } from '@/lib/operations/users/view';
import { useReceiptText } from './use-receipt-text';

/** Tells what was saved, and what that ended. */
export function useReceipt(): (changed: ChangedUserView, withPassword: boolean) => void {
  const t = useTranslations('receipt');
  const textOf = useReceiptText();
  return ({ address, receipt }, withPassword) =>
    notifications.show({
      title: withPassword ? t('passwordUpdated') : t('updated', { address: toUnicodeAddress(address) }),
      message: receipt ? textOf(receipt) : null,
    });
}
