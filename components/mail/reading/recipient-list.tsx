import { useTranslations } from 'next-intl';
import { toUnicodeAddress } from '@/lib/core/unicode';
import type { MailAddressView, MessageView } from '@/lib/operations/mail-messages/view';
import { MessageTime } from '../list/message-time';
import classes from './message-heading.module.css';

const FIELDS = ['from', 'replyTo', 'to', 'cc', 'bcc'] as const;

/** Everybody whom the headers name, in full. */
export function RecipientList({ message }: { message: MessageView }) {
  const t = useTranslations('mail.reading.field');
  const fields = FIELDS.filter((field) => message[field].length > 0);
  const answersGoElsewhere = inFull(message.replyTo) !== inFull(message.from);
  return (
    <dl className={classes.fields}>
      {fields
        .filter((field) => field !== 'replyTo' || answersGoElsewhere)
        .map((field) => (
          <div key={field}>
            <dt>{t(field)}</dt>
            <dd>{inFull(message[field])}</dd>
          </div>
        ))}
      {message.sentAt && (
        <div>
          <dt>{t('sentAt')}</dt>
          <dd>
            <MessageTime value={message.sentAt} full />
          </dd>
        </div>
      )}
    </dl>
  );
}

function inFull(addresses: MailAddressView[]): string {
  const all = addresses.map(({ name, address }) => {
    const shown = toUnicodeAddress(address);
    return name.trim() === '' ? shown : `${name.trim()} <${shown}>`;
  });
  return all.join(', ');
}
