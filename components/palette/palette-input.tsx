import { Loader, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import classes from './palette.module.css';
import { LIST_ID, optionId } from './palette-list';
import type { Result } from './results';

type Props = {
  value: string;
  onChange: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  selected: Result | undefined;
  searching: boolean;
};

export function PaletteInput({ value, onChange, onKeyDown, selected, searching }: Props) {
  const t = useTranslations('palette');
  return (
    <TextInput
      variant="unstyled"
      size="md"
      classNames={{ wrapper: classes.search, input: classes.input }}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={
        searching ? <Loader size={16} aria-label={t('searching')} className={classes.loader} /> : null
      }
      aria-label={t('title')}
      placeholder={t('placeholder')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      role="combobox"
      aria-expanded
      aria-controls={LIST_ID}
      aria-activedescendant={selected && optionId(selected)}
      aria-autocomplete="list"
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      data-autofocus
    />
  );
}
