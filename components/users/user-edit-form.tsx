import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { ProblemAlert } from '@/components/query/problem-alert';
import { ChangedNotice } from '@/components/ui/changed-notice';
import { useFirstError } from '@/components/ui/use-first-error';
import type { UserView } from '@/lib/operations/users/view';
import { Attention } from './attention';
import { LogOutButton } from './log-out-button';
import { useDifferences } from './use-differences';
import { useReceipt } from './use-receipt';
import { useUserForm } from './use-user-form';
import classes from './user-edit-form.module.css';
import { UserFieldset } from './user-fieldset';
import { UserHeading } from './user-heading';

type Props = {
  user: UserView;
  onDirty: (dirty: boolean) => void;
  onCancel: () => void;
  onUpdated: () => void;
  /** What is asked before it closes. */
  children: ReactNode;
};

export function UserEditForm({ user, onDirty, onCancel, onUpdated, children }: Props) {
  const t = useTranslations('userEdit');
  const show = useReceipt();
  const form = useRef<HTMLFormElement>(null);
  const state = useUserForm(user, {
    onDirty,
    onUpdated(changed, withPassword) {
      show(changed, withPassword);
      onUpdated();
    },
  });
  const { base, theirs, saving } = state;
  const differences = useDifferences(state.values, base, theirs);
  useFirstError(form, state.errors);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!saving) state.save();
  }

  return (
    <form method="post" ref={form} onSubmit={submit} noValidate>
      <Stack gap="md">
        <UserHeading address={base.address} name={base.name} />
        <UserFieldset user={base} values={state.values} errors={state.errors} onChange={state.change} />
        {base.can.resetPassword && (
          <Group>
            <LogOutButton address={base.address} />
          </Group>
        )}
        {theirs && (
          <Attention>
            <ChangedNotice
              differences={differences}
              saving={saving}
              onKeepMine={() => state.keepMine(theirs)}
              onTakeTheirs={() => state.takeTheirs(theirs)}
            />
          </Attention>
        )}
        {state.problem && <ProblemAlert error={state.problem} />}
      </Stack>
      <div className={classes.footer}>
        {children}
        <Group justify="flex-end" gap="xs">
          <Text role="status" className={classes.hint}>
            {state.hint && t('unchanged')}
          </Text>
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={saving}>
            {t('save')}
          </Button>
        </Group>
      </div>
    </form>
  );
}
