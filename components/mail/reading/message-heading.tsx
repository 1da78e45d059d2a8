import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Initials } from '@/components/ui/initials';
import { toUnicodeAddress } from '@/lib/core/unicode';
import type { MessageView } from '@/lib/operations/mail-messages/view';
import { nameOf } from '../correspondents';
import { MessageTime } from '../list/message-time';
import classes from './message-heading.module.css';
import { RecipientList } from './recipient-list';

/** Who wrote this, to whom and when. The address always stands beside the name, which anybody can choose. */
export function MessageHeading({ message }: { message: MessageView }) {
  const t = useTranslations('mail.reading');
  const [opened, setOpened] = useState(false);
  const details = useId();
  const sender = message.from[0];
  const name = sender ? nameOf(sender) : t('noSender');
  const recipients = [...message.to, ...message.cc, ...message.bcc];
  return (
    <div className={classes.root}>
      <Initials name={name} size={36} />
      <div className={classes.who}>
        <div className={classes.from}>
          <bdi className={classes.name}>{name}</bdi>
          {sender?.name.trim() && (
            <span className={classes.address}>&lt;{toUnicodeAddress(sender.address)}&gt;</span>
          )}
        </div>
        <UnstyledButton
          className={classes.to}
          aria-expanded={opened}
          aria-controls={details}
          onClick={() => setOpened(!opened)}
        >
          <bdi>
            {recipients.length === 0
              ? t('noRecipient')
              : t('to', {
                  name: nameOf(recipients[0] ?? { name: '', address: '' }),
                  more: recipients.length - 1,
                })}
          </bdi>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </div>
      <MessageTime value={message.receivedAt} full />
      <div id={details} className={classes.details} hidden={!opened}>
        {opened && <RecipientList message={message} />}
      </div>
    </div>
  );
}
