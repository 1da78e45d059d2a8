import { Button, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { SignInProblem } from './sign-in-problem';

type Props = {
  busy: boolean;
  error: Error | null;
  waitSeconds: number;
  /** Whether it was taken. */
  onCode: (code: string) => Promise<boolean>;
  onBack: () => void;
};

/** The second step: the password was right, and is not enough. */
export function CodeForm({ busy, error, waitSeconds, onCode, onBack }: Props) {
  const t = useTranslations('signIn');
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const typed = input.current?.value.trim() ?? '';
    setMissing(typed === '');
    if (typed === '') return input.current?.focus();
    if (!(await onCode(typed))) input.current?.select();
  }

  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          ref={input}
          label={t('code')}
          description={t('codeHint')}
          error={missing && t('codeMissing')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          size="md"
          autoFocus
        />
        {(error || waitSeconds > 0) && <SignInProblem error={error} waitSeconds={waitSeconds} />}
        <Button type="submit" size="md" fullWidth loading={busy} disabled={waitSeconds > 0}>
          {t('submit')}
        </Button>
        <Button variant="subtle" size="md" fullWidth onClick={onBack}>
          {t('startAgain')}
        </Button>
      </Stack>
    </form>
  );
}
