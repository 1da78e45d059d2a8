import { useTranslations } from 'next-intl';
import { toUnicodeAddress } from '@/lib/core/unicode';
import type { MailAddressView, MessageRowView } from '@/lib/operations/mail-messages/view';

/** What somebody calls himself, else the address. Neither was checked: where it counts, the address stands beside it. */
export function nameOf({ name, address }: MailAddressView): string {
  return name.trim() || toUnicodeAddress(address);
}

type Correspondents = Pick<MessageRowView, 'from' | 'to'>;

/** With whom a message has to do: who wrote it, or in folders of what one sends, to whom it goes. */
export function useCorrespondents(): (message: Correspondents, outgoing: boolean) => string {
  const t = useTranslations('mail.list');
  return ({ from, to }, outgoing) => {
    const names = (outgoing ? to : from).map(nameOf).filter(Boolean).join(', ');
    if (outgoing) return names === '' ? t('noRecipient') : t('to', { names });
    return names || t('noSender');
  };
}
