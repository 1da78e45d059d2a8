'use client';

import { Anchor, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef } from 'react';
import { NO_PASSWORD, problemsOf } from '@/components/my-password/my-password-values';
import { api } from '@/components/query/api';
import { useFieldErrors } from '@/components/query/use-field-errors';
import { DOORS } from '@/components/sign-in/doors';
import { leaveParting } from '@/components/sign-in/parting';
import { SignInProblem } from '@/components/sign-in/sign-in-problem';
import { useFirstError } from '@/components/ui/use-first-error';
import { useSending } from './use-sending';

/** Takes the new password, and what the mailed link has behind its #: no server but the one that is asked sees that. */
function choose(password: string): Promise<unknown> {
  const token = window.location.hash.slice(1);
  return api('/api/v1/password-resets', { method: 'PUT', body: { token, password } });
}

export function ResetPasswordForm() {
  const t = useTranslations('passwordReset.choose');
  const form = useRef<HTMLFormElement>(null);
  const { errors, tell, take } = useFieldErrors();
  useFirstError(form, errors);
  const { attempt, busy, error } = useSending(choose, {
    onError: take,
    onSent() {
      leaveParting({ title: t('done.title'), message: t('done.text') });
      window.location.assign(DOORS.admin.signIn);
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = { ...NO_PASSWORD, ...Object.fromEntries(new FormData(event.currentTarget)) };
    if (tell(problemsOf(values)) && !busy) void attempt(values.password);
  }

  return (
    <form method="post" ref={form} onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text>{t('text')}</Text>
        {(['password', 'confirm'] as const).map((name) => (
          <PasswordInput
            key={name}
            name={name}
            label={t(name)}
            description={name === 'password' && t('rule')}
            error={errors[name]}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('reveal') }}
            dir="ltr"
            size="md"
            autoFocus={name === 'password'}
          />
        ))}
        {error && Object.keys(errors).length === 0 && <SignInProblem error={error} waitSeconds={0} />}
        <Button type="submit" size="md" fullWidth loading={busy}>
          {t('submit')}
        </Button>
        <Anchor href="/admin/forgot-password" ta="center" size="sm">
          {t('again')}
        </Anchor>
      </Stack>
    </form>
  );
}
