'use client';

import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef } from 'react';
import { FormModal } from '@/components/form/form-modal';
import { ProblemAlert } from '@/components/query/problem-alert';
import { useFirstError } from '@/components/ui/use-first-error';
import type { ChangedSecondFactorView } from '@/lib/operations/account-second-factor/view';
import { CodeField } from './code-field';
import { useSecondFactorChange } from './use-second-factor-change';

type Props = {
  /** He has to set it up again at once. */
  required: boolean;
  onClose: () => void;
  onTurnedOff: (changed: ChangedSecondFactorView) => void;
};

export function TurnOffDialog({ required, onClose, onTurnedOff }: Props) {
  const t = useTranslations('secondFactor.turnOff');
  const common = useTranslations('common');
  const form = useRef<HTMLFormElement>(null);
  const code = useRef<HTMLInputElement>(null);
  const { save, errors, problem, saving } = useSecondFactorChange(false, onTurnedOff);
  useFirstError(form, errors);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!saving) save(code.current?.value ?? '');
  }

  return (
    <FormModal opened small title={t('title')} onClose={onClose}>
      <form method="post" ref={form} onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text>{t(required ? 'textRequired' : 'text')}</Text>
          <CodeField ref={code} error={errors.code} />
          {problem && <ProblemAlert error={problem} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" color="red" loading={saving}>
              {t('action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </FormModal>
  );
}
