'use client';

import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef } from 'react';
import { FormModal } from '@/components/form/form-modal';
import { api } from '@/components/query/api';
import { ProblemAlert } from '@/components/query/problem-alert';
import { useFieldErrors } from '@/components/query/use-field-errors';
import { RevealIcon } from '@/components/ui/password-buttons';

type Props = { username: string; onProven: () => void; onCancel: () => void };

/** Asks an admin for his password, before what only he himself is to do. */
export function ProofDialog({ username, onProven, onCancel }: Props) {
  const t = useTranslations('proof');
  const common = useTranslations('common');
  const input = useRef<HTMLInputElement>(null);
  const { errors, tell, take } = useFieldErrors();
  const proof = useMutation({
    mutationFn: (currentPassword: string) =>
      api('/api/v1/account/proof', { method: 'PUT', body: { currentPassword } }),
    onSuccess: onProven,
    onError(error) {
      take(error);
      input.current?.select();
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const typed = input.current?.value ?? '';
    if (!tell(typed === '' ? { currentPassword: { code: 'required' } } : {})) return input.current?.focus();
    if (!proof.isPending) proof.mutate(typed);
  }

  return (
    <FormModal opened small title={t('title')} onClose={onCancel}>
      <form method="post" onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text>{t('why')}</Text>
          {/* For what keeps passwords in the browser: whose it is. */}
          <input type="text" autoComplete="username" value={username} readOnly hidden />
          <PasswordInput
            ref={input}
            label={t('password')}
            error={errors.currentPassword}
            autoComplete="current-password"
            visibilityToggleIcon={RevealIcon}
            visibilityToggleButtonProps={{ 'aria-label': t('reveal') }}
            data-autofocus
          />
          {proof.error && Object.keys(errors).length === 0 && <ProblemAlert error={proof.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onCancel}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={proof.isPending}>
              {t('submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </FormModal>
  );
}
