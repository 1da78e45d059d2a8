'use client';

import { TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { Notice } from './notice';
import { CopyPasswordButton, NewButton, RefreshButton, RevealButton } from './password-buttons';
import { PasswordChecklist } from './password-checklist';
import classes from './password-field.module.css';
import { PasswordReadout } from './password-readout';
import { usePasswordField } from './use-password-field';

type Props = {
  value: string;
  /** `generated`: made by New rather than typed. */
  onChange: (value: string, generated: boolean) => void;
  error?: ReactNode;
  /** Whose it is: the password must not be the address. */
  address?: string;
  disabled?: boolean;
  label?: string;
  /** `refresh`: an arrow that copies what it made, in the place of New. */
  generator?: 'new' | 'refresh';
};

/** A new password: typed or generated, shown to be read out, copied, and held against the rule while one types. */
export function PasswordField({
  value,
  onChange,
  error,
  address,
  disabled,
  label,
  generator = 'new',
}: Props) {
  const t = useTranslations('passwordField');
  const field = usePasswordField(value, onChange);
  const { visible, begun, clipboard } = field;
  const checklistId = useId();
  return (
    <div className={classes.root}>
      <TextInput
        ref={field.input}
        label={label ?? t('label')}
        type={visible ? 'text' : 'password'}
        value={value}
        onChange={(event) => field.type(event.currentTarget.value)}
        onFocus={field.begin}
        error={error}
        disabled={disabled}
        autoComplete="new-password"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        dir="ltr"
        classNames={{ input: visible ? classes.visible : undefined }}
        attributes={{ input: { 'aria-details': begun ? checklistId : undefined } }}
        rightSection={<RevealButton visible={visible} onToggle={field.toggle} disabled={disabled} />}
        inputContainer={(input) => (
          <div className={classes.row} data-generator={generator}>
            {input}
            {generator === 'new' ? (
              <NewButton onClick={field.generate} disabled={disabled} />
            ) : (
              <RefreshButton onClick={field.generateAndCopy} disabled={disabled} />
            )}
            <CopyPasswordButton
              copied={clipboard.state === 'copied'}
              onClick={field.copy}
              disabled={disabled || value === ''}
            />
          </div>
        )}
      />
      {clipboard.state === 'refused' && (
        <Notice role="status">{t('copyByHand', { keys: clipboard.keys })}</Notice>
      )}
      {visible && value !== '' && <PasswordReadout password={value} />}
      {begun && (
        <PasswordChecklist id={checklistId} password={value} address={address} generated={field.generated} />
      )}
    </div>
  );
}
