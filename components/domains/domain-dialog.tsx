import { Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { LeaveNotice } from '@/components/ui/leave-notice';

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
  const t = useTranslations('domains.form');
  const [leaving, setLeaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const close = () => (dirty && !leaving ? setLeaving(true) : onClose());
  useEffect(() => {
    if (Object.keys(errors).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!saving) onSubmit();
  }

  return (
    <Modal opened onClose={close} title={title} size={560} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form ref={form} onSubmit={submit} noValidate>
        <Stack gap="md">
          {children}
          {leaving && <LeaveNotice onStay={() => setLeaving(false)} onLeave={onClose} />}
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
