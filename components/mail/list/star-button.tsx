import { ActionIcon } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import classes from './message-row.module.css';

type Props = { flagged: boolean; subject: string; onStar: () => void };

export function StarButton({ flagged, subject, onStar }: Props) {
  const t = useTranslations('mail.list');
  const Icon = flagged ? IconStarFilled : IconStar;
  return (
    <ActionIcon
      className={classes.star}
      variant="subtle"
      color="gray"
      size={32}
      aria-label={t('star', { subject })}
      aria-pressed={flagged}
      onClick={onStar}
    >
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
}
