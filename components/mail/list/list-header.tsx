import { Button, NativeSelect, Title } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { SearchField } from '@/components/ui/search-field';
import { SEARCH_PLACES } from '@/lib/operations/mail-messages/schema';
import { IconButton } from '../icon-button';
import type { MailView, SearchPlace } from '../mail-view';
import classes from './list-header.module.css';

type Props = {
  view: MailView;
  title: string;
  /** null: not known yet. */
  total: number | null;
  onView: (change: Partial<MailView>) => void;
  onFolders: () => void;
};

/** Which folder this is, and what of it is listed. */
export function ListHeader({ view, title, total, onView, onFolders }: Props) {
  const t = useTranslations('mail.list');
  return (
    <div className={classes.root}>
      <div className={classes.top}>
        <IconButton
          className={classes.folders}
          icon={IconMenu2}
          label={t('openFolders')}
          onClick={onFolders}
        />
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
      <div className={classes.find}>
        <SearchField
          className={classes.search}
          value={view.q}
          onChange={(q) => onView({ q })}
          label={t('search')}
          placeholder={t('search')}
        />
        {view.q && <Where where={view.where} onChange={(where) => onView({ where })} />}
      </div>
    </div>
  );
}

function Where({ where, onChange }: { where: SearchPlace; onChange: (where: SearchPlace) => void }) {
  const t = useTranslations('mail.list');
  const data = SEARCH_PLACES.map((value) => ({ value, label: t(`where.${value}`) }));
  return (
    <NativeSelect
      className={classes.where}
      aria-label={t('searchIn')}
      data={data}
      value={where}
      onChange={(event) => onChange(event.currentTarget.value as SearchPlace)}
    />
  );
}
