import { Button, Title } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '../icon-button';
import type { MailView } from '../mail-view';
import classes from './list-header.module.css';

type Props = {
  view: MailView;
  title: string;
  /** null: not known yet. */
  total: number | null;
  onView: (change: Partial<MailView>) => void;
  onFolders: () => void;
};

/** Which folder this is, how much of it is listed, and whether only what is unread. */
export function ListTitle({ view, title, total, onView, onFolders }: Props) {
  const t = useTranslations('mail.list');
  return (
    <div className={classes.top}>
      <IconButton className={classes.folders} icon={IconMenu2} label={t('openFolders')} onClick={onFolders} />
      <Title order={1} className={classes.title}>
        <bdi title={title}>{title}</bdi>
      </Title>
      {total !== null && (
        <span className={classes.total} aria-live="polite">
          {t(view.q ? 'found' : 'total', { count: total })}
        </span>
      )}
      <Button
        className={classes.filter}
        size="compact-sm"
        variant={view.unread ? 'light' : 'default'}
        aria-pressed={view.unread}
        onClick={() => onView({ unread: !view.unread })}
      >
        {t('unread')}
      </Button>
    </div>
  );
}
