'use client';

import { ActionIcon, Popover, TextInput, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useCopy } from './use-copy';

type Props = { value: string /** What it copies, as an accessible name: "Copy address". */; label: string };

/** Copies `value`; where the browser refuses, it shows the text selected and says which keys to press. */
export function CopyButton({ value, label }: Props) {
  const t = useTranslations('copyButton');
  const { copy, state, reset, keys } = useCopy();
  const copied = state === 'copied';
  return (
    <Popover opened={state === 'refused'} onClose={reset} trapFocus returnFocus withArrow width={280}>
      <Popover.Target>
        <Tooltip
          label={copied ? t('copied') : label}
          opened={copied || undefined}
          disabled={state === 'refused'}
        >
          <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={() => copy(value)}>
            {copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <TextInput
          label={t('byHand', { keys })}
          value={value}
          readOnly
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
        />
      </Popover.Dropdown>
      <VisuallyHidden role="status">{copied ? t('copied') : ''}</VisuallyHidden>
    </Popover>
  );
}
