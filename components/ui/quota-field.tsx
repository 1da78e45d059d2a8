'use client';

import { NumberInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { BYTES_PER_GB, formatBytes } from '@/lib/core/bytes';

type Props = {
  /** Bytes; 0 is no limit. */
  value: number;
  onChange: (bytes: number) => void;
  label?: ReactNode;
  description?: ReactNode;
  /** Bytes that the domain allows at most; null or nothing is no limit. */
  max?: number | null;
  error?: ReactNode;
  disabled?: boolean;
  'data-autofocus'?: boolean;
};

function toText(bytes: number): string {
  return bytes === 0 ? '' : String(Number((bytes / BYTES_PER_GB).toFixed(3)));
}

function toBytes(text: string): number {
  return Math.round(Number(text) * BYTES_PER_GB) || 0;
}

/** A size in GB with decimals; nothing in it is no limit. A size that is not touched stays what it was, to the byte. */
export function QuotaField({ value, onChange, label, description, max, error, disabled, ...field }: Props) {
  const t = useTranslations('quotaField');
  const [typed, setTyped] = useState(toText(value));
  const shown = toBytes(typed) === value ? typed : toText(value);
  const hint = max ? t('atMost', { size: formatBytes(max) }) : t('emptyIsNone');

  // On leaving the field it says the rounded text again, which must not become the size.
  function change(text: string) {
    if (text === shown) return;
    setTyped(text);
    onChange(toBytes(text));
  }

  return (
    <NumberInput
      {...field}
      label={label}
      description={description === undefined ? hint : description}
      placeholder={max ? undefined : t('none')}
      value={shown}
      onChange={(entered) => change(String(entered))}
      error={error}
      disabled={disabled}
      min={0}
      max={max ? max / BYTES_PER_GB : undefined}
      clampBehavior="none"
      allowNegative={false}
      allowedDecimalSeparators={['.', ',']}
      decimalScale={3}
      step={0.5}
      inputMode="decimal"
      hideControls
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      rightSection={t('unit')}
      rightSectionWidth={44}
      rightSectionPointerEvents="none"
    />
  );
}
