import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef } from 'react';
import { ProblemAlert } from '@/components/query/problem-alert';
import { useFieldErrors } from '@/components/query/use-field-errors';
import { useFirstError } from '@/components/ui/use-first-error';
import { updateAccountRecoveryAddressInput } from '@/lib/operations/account-recovery-address/schema';
import classes from './account-screen.module.css';
import { useRecoveryAddress } from './use-recovery-address';

/** Where a link goes to, should the password be forgotten. */
export function RecoveryAddressSection({ address }: { address: string | null }) {
  const t = useTranslations('adminAccount.recovery');
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { errors, check, take } = useFieldErrors();
  const { send, remove, error } = useRecoveryAddress(take);
  useFirstError(form, errors);

  function submit(event: FormEvent) {
    event.preventDefault();
    const typed = { address: input.current?.value ?? '' };
    if (check(updateAccountRecoveryAddressInput, typed) && !send.isPending) send.mutate(typed);
  }

  return (
    <section aria-labelledby="recovery-address">
      <h2 id="recovery-address" className={classes.heading}>
        {t('title')}
      </h2>
      <p className={classes.text}>{address === null ? t('none') : t('some', { address })}</p>
      <form method="post" ref={form} onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            ref={input}
            label={address === null ? t('label') : t('labelOther')}
            error={errors.address}
            autoComplete="email"
            autoCapitalize="none"
            inputMode="email"
            spellCheck={false}
            dir="ltr"
          />
          {error && Object.keys(errors).length === 0 && <ProblemAlert error={error} />}
          <Group gap="xs">
            <Button type="submit" variant="default" loading={send.isPending}>
              {t('send')}
            </Button>
            {address !== null && (
              <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
                {t('remove')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </section>
  );
}
