'use client';

import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { SignInProblem } from './sign-in-problem';
import { useSignIn } from './use-sign-in';

/** `landing`: the path to go to when it is done. */
export function SignInForm({ landing }: { landing: string }) {
  const t = useTranslations('signIn');
  const { attempt, busy, error, waitSeconds } = useSignIn(landing);
  const [missing, setMissing] = useState({ username: false, password: false });
  const username = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const [name, secret] = [username.current?.value ?? '', password.current?.value ?? ''];
    setMissing({ username: name.trim() === '', password: secret === '' });
    if (name.trim() === '') return username.current?.focus();
    if (secret === '') return password.current?.focus();
    if (!(await attempt(name, secret))) password.current?.select();
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          ref={username}
          name="username"
          label={t('username')}
          error={missing.username && t('usernameMissing')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          size="md"
          autoFocus
        />
        <PasswordInput
          ref={password}
          name="password"
          label={t('password')}
          error={missing.password && t('passwordMissing')}
          autoComplete="current-password"
          size="md"
          visibilityToggleButtonProps={{ 'aria-label': t('reveal') }}
        />
        {(error || waitSeconds > 0) && <SignInProblem error={error} waitSeconds={waitSeconds} />}
        <Button type="submit" size="md" fullWidth loading={busy} disabled={waitSeconds > 0}>
          {t('submit')}
        </Button>
      </Stack>
    </form>
  );
}
