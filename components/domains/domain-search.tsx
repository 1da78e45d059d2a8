import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import classes from './domains-screen.module.css';

const PAUSE_MILLISECONDS = 200;

type Props = { value: string; onChange: (q: string) => void };

/** Searches while one types. A value that changes from outside, by Back or by a link, takes the place of what was typed. */
export function DomainSearch({ value, onChange }: Props) {
  const t = useTranslations('domains');
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  const search = useDebouncedCallback((text: string) => {
    const q = text.trim();
    setShown(q);
    onChange(q);
  }, PAUSE_MILLISECONDS);

  if (value !== shown) {
    setShown(value);
    setTyped(value);
  }

  function change(text: string) {
    setTyped(text);
    search(text);
  }

  return (
    <TextInput
      type="search"
      className={classes.search}
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={
        typed && <CloseButton size="sm" aria-label={t('nothing.action')} onClick={() => change('')} />
      }
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      data-shortcut="search"
    />
  );
}
