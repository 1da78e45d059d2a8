import { useTranslations } from 'next-intl';
import { toUnicodeAddress } from '@/lib/core/unicode';
import type { MailAddressView, MessageView } from '@/lib/operations/mail-messages/view';
import { MessageTime } from '../list/message-time';
import classes from './message-heading.module.css';

const FIELDS = ['from', 'replyTo', 'to', 'cc', 'bcc'] as const;

/** Everybody whom the headers name, in full. */
export function RecipientList({ message }: { message: MessageView }) {
  const t = useTranslations('mail.reading.field');
  return (
    <dl className={classes.fields}>
      {FIELDS.filter((field) => message[field].length > 0).map((field) => (
        <div key={field}>
          <dt>{t(field)}</dt>
          <dd>{message[field].map(inFull).join(', ')}</dd>
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

function inFull({ name, address }: MailAddressView): string {
  const shown = toUnicodeAddress(address);
  return name.trim() === '' ? shown : `${name.trim()} <${shown}>`;
}
