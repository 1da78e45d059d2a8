import { Button, Group, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { ProblemAlert } from '@/components/query/problem-alert';
import { useFirstError } from '@/components/ui/use-first-error';
import type { DomainView } from '@/lib/operations/domains/view';
import { NewUserFieldset } from './new-user-fieldset';
import { useUserCreate } from './use-user-create';
import classes from './user-edit-form.module.css';

type Props = {
  domainName: string;
  domain: DomainView | null;
  onDirty: (dirty: boolean) => void;
  onCancel: () => void;
  onCreated: (address: string) => void;
  /** What is asked before it closes. */
  children: ReactNode;
};

export function UserCreateForm({ domainName, domain, onDirty, onCancel, onCreated, children }: Props) {
  const t = useTranslations('userCreate');
  const form = useRef<HTMLFormElement>(null);
  const state = useUserCreate({ domain: domainName, onDirty, onCreated });
  useFirstError(form, state.errors);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!state.saving) state.save();
  }

  return (
    <form method="post" ref={form} onSubmit={submit} noValidate>
      <Stack gap="md">
        <NewUserFieldset
          domainName={domainName}
          domain={domain}
          values={state.values}
          errors={state.errors}
          onChange={state.change}
        />
        {state.problem && <ProblemAlert error={state.problem} />}
      </Stack>
      <div className={classes.footer}>
        {children}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={state.saving}>
            {t('save')}
          </Button>
        </Group>
      </div>
    </form>
  );
}
