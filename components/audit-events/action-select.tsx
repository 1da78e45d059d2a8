import { Select } from '@mantine/core';
import { useMessages, useTranslations } from 'next-intl';
import classes from './audit-events.module.css';
import { useActionName } from './use-sentence';

type Props = { value: string; onChange: (action: string) => void };

/** Every action that the catalogue has a name for. */
function useActions(): string[] {
  const { auditEvents } = useMessages() as {
    auditEvents: { action: Record<string, Record<string, string>> };
  };
  return Object.entries(auditEvents.action).flatMap(([noun, verbs]) =>
    Object.keys(verbs).map((verb) => `${noun}.${verb}`),
  );
}

export function ActionSelect({ value, onChange }: Props) {
  const t = useTranslations('auditEvents.filter');
  const nameOf = useActionName();
  const actions = useActions();
  const known = value === '' || actions.includes(value) ? actions : [value, ...actions];
  return (
    <Select
      className={classes.filter}
      label={t('action')}
      placeholder={t('anyAction')}
      data={known.map((action) => ({ value: action, label: nameOf(action) }))}
      value={value || null}
      onChange={(action) => onChange(action ?? '')}
      clearable
      searchable
      comboboxProps={{ withinPortal: false }}
      maxDropdownHeight={320}
    />
  );
}
