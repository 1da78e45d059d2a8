'use client';

import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef } from 'react';
import { FormModal } from '@/components/form/form-modal';
import { ProblemAlert } from '@/components/query/problem-alert';
import { CodeField } from '@/components/second-factor/code-field';
import { RevealIcon } from '@/components/ui/password-buttons';
import { useFirstError } from '@/components/ui/use-first-error';
import { useProof } from './use-proof';

type Props = { username: string; onProven: () => void; onCancel: () => void };

/** Asks an admin for his password, and for a code where he has a second factor, before what only he himself is to do. */
export function ProofDialog({ username, onProven, onCancel }: Props) {
  const t = useTranslations('proof');
  const common = useTranslations('common');
  const form = useRef<HTMLFormElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const code = useRef<HTMLInputElement>(null);
  const { prove, errors, problem, codeWanted, busy } = useProof(onProven);
  useFirstError(form, errors);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!busy) prove(password.current?.value ?? '', code.current?.value);
  }

  return (
    <FormModal opened small title={t('title')} onClose={onCancel}>
      <form method="post" ref={form} onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text>{t('why')}</Text>
          {/* For what keeps passwords in the browser: whose it is. */}
          <input type="text" autoComplete="username" value={username} readOnly hidden />
          <PasswordInput
            ref={password}
            label={t('password')}
            error={errors.currentPassword}
            autoComplete="current-password"
            visibilityToggleIcon={RevealIcon}
            visibilityToggleButtonProps={{ 'aria-label': t('reveal') }}
            data-autofocus
          />
          {codeWanted && <CodeField ref={code} error={errors.code} autoFocus />}
          {problem && <ProblemAlert error={problem} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onCancel}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </FormModal>
  );
}
