import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useTypedEarly } from './use-typed-early';

const PAUSE_MILLISECONDS = 200;

type Props = {
  value: string;
  onChange: (q: string) => void;
  label: string;
  placeholder?: string;
  className?: string;
};

/** Searches while one types. A value that changes from outside, by Back or by a link, takes the place of what was typed. */
export function SearchField({ value, onChange, label, placeholder, className }: Props) {
  const t = useTranslations('list');
  const [typed, setTyped] = useState(value);
  const [settled, setSettled] = useState(value);
  const search = useDebouncedCallback((text: string) => {
    setSettled(text.trim());
    onChange(text.trim());
  }, PAUSE_MILLISECONDS);

  if (value !== settled) {
    setSettled(value);
    setTyped(value);
  }

  const input = useRef<HTMLInputElement>(null);
  useTypedEarly(input, typed, change);

  function change(text: string) {
    setTyped(text);
    search(text);
  }

  return (
    <TextInput
      ref={input}
      type="search"
      className={className}
      label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={
        typed && <CloseButton size="sm" aria-label={t('clearSearch')} onClick={() => change('')} />
      }
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => search.flush()}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      data-shortcut="search"
    />
  );
}
