import { Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { LeaveNotice } from '@/components/ui/leave-notice';
import { findOpener } from '@/components/ui/opener';
import { useFirstError } from '@/components/ui/use-first-error';
import classes from './domain-dialog.module.css';

type Props = {
  title: string;
  submitLabel: string;
  saving: boolean;
  /** Something is typed that would be lost. */
  dirty: boolean;
  /** The errors at the fields; when new ones come, the first of them gets the focus. */
  errors: Record<string, string>;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A form in a dialog: Enter saves, Escape closes, and asks once when something would be lost. */
export function DomainDialog({
  title,
  submitLabel,
  saving,
  dirty,
  errors,
  onSubmit,
  onClose,
  children,
}: Props) {
  const t = useTranslations('common');
  const [leaving, setLeaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLElement>(null);
  useFirstError(form, errors);

  function close() {
    if (!dirty || leaving) return onClose();
    field.current = findOpener();
    setLeaving(true);
  }

  function stay() {
    setLeaving(false);
    field.current?.focus();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setLeaving(false);
    if (!saving) onSubmit();
  }

  return (
    <Modal
      opened
      onClose={close}
      title={title}
      size={560}
      classNames={{ title: classes.title }}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form method="post" ref={form} onSubmit={submit} noValidate>
        <Stack gap="md">
          {children}
          {leaving && <LeaveNotice onStay={stay} onLeave={onClose} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={saving}>
              {submitLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
