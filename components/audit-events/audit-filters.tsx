import { TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { SearchField } from '@/components/ui/search-field';
import { ActionSelect } from './action-select';
import classes from './audit-events.module.css';
import { type AuditView, changeFilter } from './audit-view';

const TYPED = ['admin', 'user', 'domain'] as const;
const DAYS = ['from', 'to'] as const;

/** Which events are looked at. */
export function AuditFilters({ view }: { view: AuditView }) {
  const t = useTranslations('auditEvents.filter');
  return (
    <div className={classes.filters}>
      {TYPED.map((name) => (
        <SearchField
          key={name}
          className={classes.filter}
          label={t(name)}
          value={view[name]}
          onChange={(value) => changeFilter({ [name]: value })}
        />
      ))}
      <ActionSelect value={view.action} onChange={(action) => changeFilter({ action })} />
      {DAYS.map((name) => (
        <TextInput
          key={name}
          className={classes.day}
          type="date"
          label={t(name)}
          value={view[name].slice(0, 10)}
          onChange={(event) => changeFilter({ [name]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}
