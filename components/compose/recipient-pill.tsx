import { Pill } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { MailAddressView } from '@/lib/operations/mail-messages/view';
import classes from './recipient-field.module.css';

type Props = { recipient: MailAddressView; problem: string | null; onRemove: () => void };

export function RecipientPill({ recipient, problem, onRemove }: Props) {
  const t = useTranslations('compose');
  const { name, address } = recipient;
  return (
    <li className={classes.item}>
      <Pill
        className={classes.pill}
        data-invalid={problem !== null || undefined}
        title={problem ?? address}
        withRemoveButton
        onRemove={onRemove}
        removeButtonProps={{
          'aria-label': t('removeRecipient', { address }),
          'aria-hidden': false,
          tabIndex: 0,
        }}
      >
        {problem !== null && <IconAlertCircle size={14} aria-hidden className={classes.mark} />}
        <bdi>{name || address}</bdi>
      </Pill>
    </li>
  );
}
