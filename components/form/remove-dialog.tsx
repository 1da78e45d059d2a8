import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ProblemAlert } from '@/components/query/problem-alert';
import { FormModal } from './form-modal';
import type { Removal } from './use-removal';

/** What has to be typed by hand before something is lost. */
type Confirmation = { label: string; mismatch: string; accepts: (typed: string) => boolean };

type Props = {
  title: string;
  action: string;
  /** Nothing where nothing much is lost. */
  confirmation?: Confirmation;
  removal: Removal;
  onClose: () => void;
  /** What is lost. */
  children: ReactNode;
};

export function RemoveDialog({ title, action, confirmation, removal, onClose, children }: Props) {
  const t = useTranslations('common');
  const [typed, setTyped] = useState('');
  const [mismatch, setMismatch] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    const isConfirmed = confirmation === undefined || confirmation.accepts(typed);
    setMismatch(!isConfirmed);
    if (isConfirmed && !removal.removing) removal.remove();
  }

  return (
    <FormModal opened small title={title} onClose={onClose}>
      <form method="post" onSubmit={submit} noValidate>
        <Stack gap="md">
          {children}
          {confirmation && (
            <TextInput
              label={confirmation.label}
              value={typed}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                setMismatch(false);
              }}
              error={mismatch && confirmation.mismatch}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              dir="ltr"
              data-autofocus
            />
          )}
          {removal.error && <ProblemAlert error={removal.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" color="red" loading={removal.removing}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </FormModal>
  );
}
