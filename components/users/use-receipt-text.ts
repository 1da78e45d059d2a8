import { useFormatter, useTranslations } from 'next-intl';
import type { Receipt } from '@/lib/operations/users/view';

/**
 * What a change, a reset, a disabling or a deletion ended, and what is still to end, in sentences. `none`: what to say
 * when it ended nothing.
 */
export function useReceiptText(none: 'none' | 'noneElse' = 'none'): (receipt: Receipt) => string {
  const t = useTranslations('receipt');
  const format = useFormatter();
  return (receipt) => {
    const counts = [
      ['mail', receipt.mailSessionsEnded],
      ['webmail', receipt.webmailSessionsEnded],
      ['panel', receipt.panelSessionsEnded],
    ] as const;
    const ended = counts.filter(([, count]) => count > 0).map(([kind, count]) => t(kind, { count }));
    const isDone = receipt.mailServer === 'done';
    const first = ended.length > 0 ? t('ended', { list: format.list(ended) }) : isDone ? t(none) : '';
    return [first, isDone ? '' : t(receipt.mailServer)].filter(Boolean).join(' ');
  };
}
