'use client';

import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { DOORS, type Door } from './doors';
import { PartingNotice } from './parting-notice';
import { SignInProblem } from './sign-in-problem';
import { useSignIn } from './use-sign-in';

/** Not by next/dynamic, which is larger than what it would keep back. */
const CodeForm = lazy(() => import('./code-form').then((file) => ({ default: file.CodeForm })));

/** `landing`: the path to go to when it is done; `children`: what led here. */
type Props = { door: Door; landing: string; children?: ReactNode };

export function SignInForm({ door, landing, children }: Props) {
  const { first, startAgain, ...step } = useSignIn(door, landing);
  if (first === null) {
    return (
      <PasswordStep door={door} {...step}>
        {children}
      </PasswordStep>
    );
  }
  const { attempt, ...state } = step;
  return (
    <Suspense>
      <CodeForm {...state} onBack={startAgain} onCode={(code) => attempt(first.name, first.password, code)} />
    </Suspense>
  );
}

type StepProps = Pick<Props, 'door' | 'children'> &
  Pick<ReturnType<typeof useSignIn>, 'attempt' | 'busy' | 'error' | 'waitSeconds'>;

function PasswordStep({ door, attempt, busy, error, waitSeconds, children }: StepProps) {
  const { audience } = DOORS[door];
  const t = useTranslations('signIn');
  const [missing, setMissing] = useState({ name: false, password: false });
  const name = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const [typed, secret] = [name.current?.value ?? '', password.current?.value ?? ''];
    setMissing({ name: typed.trim() === '', password: secret === '' });
    if (typed.trim() === '') return name.current?.focus();
    if (secret === '') return password.current?.focus();
    if (!(await attempt(typed, secret))) password.current?.select();
  }

  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack gap="md">
        {children}
        <PartingNotice />
        <TextInput
          ref={name}
          name="username"
          label={t(`name.${audience}`)}
          error={missing.name && t(`nameMissing.${audience}`)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          inputMode={audience === 'user' ? 'email' : undefined}
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
