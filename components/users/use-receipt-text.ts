import { useTranslations } from 'next-intl';
import type { Receipt } from '@/lib/operations/users/view';
import { useSessionList } from './use-session-list';

/**
 * What a change, a reset, a disabling or a deletion ended, and what is still to end, in sentences. `none`: what to say
 * when it ended nothing.
 */
export function useReceiptText(none: 'none' | 'noneElse' = 'none'): (receipt: Receipt) => string {
  const t = useTranslations('receipt');
  const listOf = useSessionList();
  return ({
    mailSessionsEnded: mail,
    webmailSessionsEnded: webmail,
    panelSessionsEnded: panel,
    mailServer,
  }) => {
    const list = listOf({ mail, webmail, panel });
    const isDone = mailServer === 'done';
    const first = list !== '' ? t('ended', { list }) : isDone ? t(none) : '';
    return [first, isDone ? '' : t(mailServer)].filter(Boolean).join(' ');
  };
}
