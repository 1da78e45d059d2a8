import { ActionIcon, Button } from '@mantine/core';
import { IconCheck, IconCopy, IconEye, IconEyeOff, IconRefresh } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import classes from './password-field.module.css';

export function NewButton({ onClick, disabled }: { onClick: () => void; disabled?: boolean }) {
  const t = useTranslations('passwordField');
  const icon = <IconRefresh size={16} aria-hidden />;
  return (
    <Button variant="default" onClick={onClick} disabled={disabled} leftSection={icon}>
      {t('new')}
    </Button>
  );
}

export function RefreshButton({ onClick, disabled }: { onClick: () => void; disabled?: boolean }) {
  const t = useTranslations('passwordField');
  return (
    <ActionIcon
      variant="default"
      size={36}
      title={t('generate')}
      aria-label={t('generate')}
      onClick={onClick}
      disabled={disabled}
    >
      <IconRefresh size={18} aria-hidden />
    </ActionIcon>
  );
}

type CopyProps = { copied: boolean; onClick: () => void; disabled?: boolean };

export function CopyPasswordButton({ copied, onClick, disabled }: CopyProps) {
  const t = useTranslations('passwordField');
  const icon = copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />;
  return (
    <Button
      variant="default"
      className={classes.copy}
      onClick={onClick}
      disabled={disabled}
      leftSection={icon}
    >
      <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
    </Button>
  );
}

/** For every field that hides what is typed. */
export function RevealIcon({ reveal }: { reveal: boolean }) {
  return reveal ? <IconEyeOff size={18} aria-hidden /> : <IconEye size={18} aria-hidden />;
}

type RevealProps = { visible: boolean; onToggle: () => void; disabled?: boolean };

export function RevealButton({ visible, onToggle, disabled }: RevealProps) {
  const t = useTranslations('passwordField');
  const label = visible ? t('hide') : t('show');
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      title={label}
      aria-label={label}
      onClick={onToggle}
      disabled={disabled}
    >
      <RevealIcon reveal={visible} />
    </ActionIcon>
  );
}
