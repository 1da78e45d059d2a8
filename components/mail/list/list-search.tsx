import { NativeSelect } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { SearchField } from '@/components/ui/search-field';
import { SEARCH_PLACES } from '@/lib/operations/mail-messages/schema';
import type { MailView, SearchPlace } from '../mail-view';
import classes from './list-header.module.css';

type Props = { view: MailView; onView: (change: Partial<MailView>) => void };

/** The search in this folder; where in the messages, once there is something to find. */
export function ListSearch({ view, onView }: Props) {
  const t = useTranslations('mail.list');
  return (
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
