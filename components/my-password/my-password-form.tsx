import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef } from 'react';
import { ProblemAlert } from '@/components/query/problem-alert';
import { RevealIcon } from '@/components/ui/password-buttons';
import { PasswordField } from '@/components/ui/password-field';
import { useFirstError } from '@/components/ui/use-first-error';
import { useTypedEarly } from '@/components/ui/use-typed-early';
import type { Receipt } from '@/lib/operations/users/view';
import classes from './my-password-form.module.css';
import { useMyPasswordForm } from './use-my-password-form';

const ProofDialog = dynamic(() => import('./proof-dialog').then((file) => file.ProofDialog), { ssr: false });

type Props<Answer> = {
  /** Whose it is: an address, or an admin's user name. */
  address: string;
  /** Where the API has it. */
  path?: string;
  /** The change ends this session as well. */
  everywhere?: boolean;
  onBegin?: () => void;
  onChanged: (changed: Answer & { password: string }) => void;
};

export function MyPasswordForm<Answer = { receipt: Receipt }>({
  address,
  path = '/api/v1/me/password',
  everywhere,
  onBegin,
  onChanged,
}: Props<Answer>) {
  const t = useTranslations('myPassword');
  const form = useRef<HTMLFormElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { values, errors, type, save, saving, problem, asking, stopAsking } = useMyPasswordForm<Answer>({
    path,
    everywhere,
    onBegin,
    onChanged,
  });
  const confirm = useRef<HTMLInputElement>(null);
  useTypedEarly(confirm, values.confirm, (typed) => type({ confirm: typed }));
  const { currentPassword: wrongProof, ...fieldErrors } = errors;
  useFirstError(form, asking ? {} : errors);

  function submit(event: FormEvent) {
    event.preventDefault();
    save();
  }

  function cancel() {
    stopAsking();
    button.current?.focus();
  }

  return (
    <>
      <form method="post" ref={form} onSubmit={submit} noValidate>
        <Stack gap="md">
          {/* For what keeps passwords in the browser: whose it is. */}
          <input type="text" autoComplete="username" value={address} readOnly hidden />
          <PasswordField
            label={t('password')}
            value={values.password}
            onChange={(password, generated) => type({ password, ...(generated && { confirm: password }) })}
            error={fieldErrors.password}
            address={address}
            generator={everywhere ? 'refresh' : 'new'}
          />
          <PasswordInput
            ref={confirm}
            label={t('confirm')}
            value={values.confirm}
            onChange={(event) => type({ confirm: event.currentTarget.value })}
            error={fieldErrors.confirm}
            autoComplete="new-password"
            visibilityToggleIcon={RevealIcon}
            visibilityToggleButtonProps={{ 'aria-label': t('showConfirm') }}
            dir="ltr"
          />
          {problem && !asking && <ProblemAlert error={problem} />}
          <Group>
            <Button
              ref={button}
              type="submit"
              classNames={{ root: classes.submit, label: classes.label }}
              loading={saving && !asking}
            >
              {t(everywhere ? 'changeEverywhere' : 'change')}
            </Button>
          </Group>
        </Stack>
      </form>
      {asking && (
        <ProofDialog wrong={wrongProof} problem={problem} saving={saving} onProve={save} onCancel={cancel} />
      )}
    </>
  );
}
