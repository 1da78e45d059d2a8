'use client';

import { TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FormDialog } from '@/components/form/form-dialog';
import { ProblemAlert } from '@/components/query/problem-alert';
import type { Role } from '@/lib/core/actor';
import { AdminFields } from './admin-fields';
import { useAdminCreate } from './use-admin-create';

type Props = { roles: readonly Role[]; onClose: () => void; onCreated: (username: string) => void };

export function AdminCreateModal({ roles, onClose, onCreated }: Props) {
  const t = useTranslations('admins');
  const form = useAdminCreate(roles, (username) => {
    onCreated(username);
    onClose();
  });
  return (
    <FormDialog
      title={t('created.title')}
      submitLabel={t('form.create')}
      saving={form.saving}
      dirty={form.dirty}
      errors={form.errors}
      onSubmit={form.save}
      onClose={onClose}
    >
      <TextInput
        label={t('form.username')}
        value={form.username}
        onChange={(event) => form.changeUsername(event.currentTarget.value)}
        error={form.errors.username}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        data-autofocus
      />
      <AdminFields
        username={form.username}
        values={form.values}
        initial={form.initial}
        errors={form.errors}
        roles={roles}
        onChange={form.change}
      />
      {form.problem && <ProblemAlert error={form.problem} />}
    </FormDialog>
  );
}
