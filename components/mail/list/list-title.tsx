import { Button } from '@mantine/core';
import { IconMenu2, IconPencilPlus } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { openCompose } from '@/components/compose/open';
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
  const t = useTranslations('mail');
  return (
    <div className={classes.top}>
      <IconButton
        className={classes.folders}
        icon={IconMenu2}
        label={t('list.openFolders')}
        onClick={onFolders}
      />
      <bdi className={classes.title} title={title} aria-hidden>
        {title}
      </bdi>
      {total !== null && (
        <span className={classes.total} aria-live="polite">
          {t(view.q ? 'list.found' : 'list.total', { count: total })}
        </span>
      )}
      <Button
        className={classes.filter}
        size="compact-sm"
        variant={view.unread ? 'light' : 'default'}
        aria-pressed={view.unread}
        onClick={() => onView({ unread: !view.unread })}
      >
        {t('list.unread')}
      </Button>
      <IconButton
        className={classes.compose}
        icon={IconPencilPlus}
        label={t('compose')}
        onClick={() => openCompose({ kind: 'new' })}
      />
    </div>
  );
}
