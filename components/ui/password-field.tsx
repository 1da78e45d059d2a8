'use client';

import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy, IconEye, IconEyeOff, IconRefresh } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { generatePassword } from '@/lib/password/generate';
import { Notice } from './notice';
import { PasswordChecklist } from './password-checklist';
import classes from './password-field.module.css';
import { PasswordReadout } from './password-readout';
import { useCopy } from './use-copy';

type Props = {
  value: string;
  onChange: (value: string) => void;
  error?: ReactNode;
  /** Whose it is: the password must not be the address. */
  address?: string;
  disabled?: boolean;
  label?: string;
};

/** A new password: typed or generated, shown to be read out, copied, and held against the rule while one types. */
export function PasswordField({ value, onChange, error, address, disabled, label }: Props) {
  const t = useTranslations('passwordField');
  const [visible, setVisible] = useState(false);
  const [begun, setBegun] = useState(false);
  const [generated, setGenerated] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const clipboard = useCopy();
  const checklistId = useId();

  function change(password: string, fromGenerator: boolean) {
    onChange(password);
    setBegun(true);
    setGenerated(fromGenerator);
    clipboard.reset();
  }

  function generate() {
    setVisible(true);
    change(generatePassword(), true);
  }

  async function copy() {
    if (await clipboard.copy(value)) return;
    // What is hidden cannot be copied by keys: the field has to show it before it is selected.
    flushSync(() => setVisible(true));
    input.current?.focus();
    input.current?.select();
  }

  const copied = clipboard.state === 'copied';
  const shown = visible && value !== '';
  return (
    <div className={classes.root}>
      <TextInput
        ref={input}
        label={label ?? t('label')}
        type={visible ? 'text' : 'password'}
        value={value}
        onChange={(event) => change(event.currentTarget.value, false)}
        onFocus={() => setBegun(true)}
        error={error}
        disabled={disabled}
        autoComplete="new-password"
        spellCheck={false}
        autoCapitalize="none"
        autoCorrect="off"
        dir="ltr"
        classNames={{ input: visible ? classes.visible : undefined }}
        attributes={{ input: { 'aria-details': begun ? checklistId : undefined } }}
        rightSection={<Reveal visible={visible} onToggle={() => setVisible(!visible)} disabled={disabled} />}
        inputContainer={(field) => (
          <div className={classes.row}>
            {field}
            <Button
              variant="default"
              onClick={generate}
              disabled={disabled}
              leftSection={<IconRefresh size={16} aria-hidden />}
            >
              {t('new')}
            </Button>
            <Button
              variant="default"
              className={classes.copy}
              onClick={copy}
              disabled={disabled || value === ''}
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            >
              <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
            </Button>
          </div>
        )}
      />
      {clipboard.state === 'refused' && (
        <Notice role="status">{t('copyByHand', { keys: clipboard.keys })}</Notice>
      )}
      {shown && <PasswordReadout password={value} />}
      {begun && (
        <PasswordChecklist id={checklistId} password={value} address={address} generated={generated} />
      )}
    </div>
  );
}

function Reveal({
  visible,
  onToggle,
  disabled,
}: {
  visible: boolean;
  onToggle: () => void;
  disabled?: boolean;
}) {
  const t = useTranslations('passwordField');
  const label = visible ? t('hide') : t('show');
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onToggle} disabled={disabled}>
        {visible ? <IconEyeOff size={18} aria-hidden /> : <IconEye size={18} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
}
