import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { DomainView } from '@/lib/operations/domains/view';
import { DomainOption } from './domain-option';
import { fits, toOption, useDomainOptions } from './use-domain-options';

const PAUSE_MILLISECONDS = 150;
const MORE = 'more';

type Props = { value: string; onChange: (domain: DomainView) => void; className?: string };

/** Select Domain: the server searches while one types, so that thousands of domains are no burden here. */
export function DomainSelect({ value, onChange, className }: Props) {
  const t = useTranslations('domainSelect');
  const current = { value, label: toUnicodeDomain(value) };
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState(current.label);
  const wanted = typed === current.label ? '' : typed.trim();
  const [q] = useDebouncedValue(wanted, PAUSE_MILLISECONDS);
  const { data, isPending, isError, isPlaceholderData } = useDomainOptions(q, opened);
  // Until the server has answered what is typed, Enter must not choose what does not fit it.
  const isSettled = q === wanted && !isPlaceholderData;
  const found = (data?.items ?? []).filter((domain) => isSettled || fits(domain, wanted));
  const more = data?.next && isSettled ? [{ value: MORE, label: t('more'), disabled: true }] : [];
  const options = [...found.map(toOption), ...more];
  const isFound = found.some(({ name }) => name === value);

  function choose(name: string | null) {
    const domain = found.find((one) => one.name === name);
    if (domain) onChange(domain);
  }

  return (
    <Select
      className={className}
      label={t('label')}
      searchable
      allowDeselect={false}
      selectFirstOptionOnChange
      data={isFound ? options : [current, ...options]}
      filter={({ options: all }) =>
        all.filter((option) => isFound || !('value' in option) || option.value !== value)
      }
      value={value}
      onChange={choose}
      searchValue={typed}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      onFocus={(event) => event.currentTarget.select()}
      nothingFoundMessage={isError ? t('failed') : isPending || !isSettled ? t('searching') : t('nothing')}
      renderOption={renderOption(found)}
      maxDropdownHeight={320}
      comboboxProps={{ withinPortal: false }}
      spellCheck={false}
    />
  );
}

function renderOption(found: DomainView[]): SelectProps['renderOption'] {
  return ({ option, checked }) => (
    <DomainOption
      label={option.label}
      checked={checked}
      domain={found.find(({ name }) => name === option.value)}
    />
  );
}
