import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toOption, useDomainOptions } from '@/components/users/use-domain-options';
import { toUnicodeDomain } from '@/lib/core/unicode';
import { namesOf } from './admin-values';

const PAUSE_MILLISECONDS = 150;

type Props = {
  /** Parted by blanks. */
  value: string;
  description: string | undefined;
  error: string | undefined;
  onChange: (domains: string) => void;
};

/** Several domains: the server searches while one types. */
export function DomainsSelect({ value, description, error, onChange }: Props) {
  const t = useTranslations('admins.form');
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState(false);
  const [q] = useDebouncedValue(typed.trim(), PAUSE_MILLISECONDS);
  const { data, isPending, isError } = useDomainOptions(q, opened);
  const chosen = namesOf(value);
  const found = (data?.items ?? []).filter(({ name }) => !chosen.includes(name));
  return (
    <MultiSelect
      label={t('domains')}
      description={description}
      data={[
        ...chosen.map((name) => ({ value: name, label: toUnicodeDomain(name) })),
        ...found.map(toOption),
      ]}
      value={chosen}
      onChange={(names) => onChange([...names].sort().join(' '))}
      error={error}
      searchable
      hidePickedOptions
      searchValue={typed}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpened(true)}
      nothingFoundMessage={t(isError ? 'domainsFailed' : isPending ? 'domainsSearching' : 'domainsNothing')}
      comboboxProps={{ withinPortal: false }}
      maxDropdownHeight={220}
      spellCheck={false}
    />
  );
}
