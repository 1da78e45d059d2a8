import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { useFirstError } from '@/components/ui/use-first-error';
import classes from './dialog-form.module.css';

export type DialogFormProps = {
  /** The errors at the fields; when new ones come, the first of them gets the focus. */
  errors: Record<string, string>;
  saving: boolean;
  submitLabel: string;
  /** Save was pressed, and there is nothing to save. */
  unchanged?: boolean;
  /** What is asked before it closes. */
  question?: ReactNode;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
};

/** A form in a dialog: Enter saves from any field; its buttons stay in sight however long it is. */
export function DialogForm({ errors, question, onSubmit, children, ...footer }: DialogFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useFirstError(form, errors);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!footer.saving) onSubmit();
  }

  return (
    <form method="post" ref={form} onSubmit={submit} noValidate>
      <Stack gap="md">{children}</Stack>
      <div className={classes.footer}>
        {question}
        <Buttons {...footer} />
      </div>
    </form>
  );
}

type ButtonsProps = Pick<DialogFormProps, 'saving' | 'submitLabel' | 'unchanged' | 'onCancel'>;

function Buttons({ saving, submitLabel, unchanged, onCancel }: ButtonsProps) {
  const t = useTranslations();
  return (
    <Group justify="flex-end" gap="xs">
      <Text role="status" className={classes.hint}>
        {unchanged && t('form.unchanged')}
      </Text>
      <Button variant="default" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
      <Button type="submit" loading={saving}>
        {submitLabel}
      </Button>
    </Group>
  );
}
