'use client';

import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { api } from '@/components/query/api';
import { DOORS } from '@/components/sign-in/doors';
import { SignInProblem } from '@/components/sign-in/sign-in-problem';
import { Notice } from '@/components/ui/notice';
import { useSending } from './use-sending';

/** Asks for a link. What is said afterwards is the same for every name. */
export function ForgotPasswordForm() {
  const t = useTranslations('passwordReset.forgot');
  const input = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState(false);
  const [sent, setSent] = useState<string | null>(null);
  const { attempt, busy, error } = useSending(
    (username: string) => api('/api/v1/password-resets', { method: 'POST', body: { username } }),
    { onSent: setSent },
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    const typed = input.current?.value.trim() ?? '';
    setMissing(typed === '');
    if (typed === '') input.current?.focus();
    else if (!busy) void attempt(typed);
  }

  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text>{t('text')}</Text>
        <TextInput
          ref={input}
          label={t('username')}
          error={missing && t('missing')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          size="md"
          autoFocus
        />
        {error && <SignInProblem error={error} waitSeconds={0} />}
        {sent !== null && !busy && !error && (
          <Notice role="status" title={t('sent.title')}>
            {t('sent.text', { username: sent })}
          </Notice>
        )}
        <Button type="submit" size="md" fullWidth loading={busy}>
          {t('submit')}
        </Button>
        <Anchor href={DOORS.admin.signIn} ta="center" size="sm">
          {t('back')}
        </Anchor>
      </Stack>
    </form>
  );
}
