'use client';

import { TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FormDialog } from '@/components/form/form-dialog';
import { useCreateForm } from '@/components/form/use-create-form';
import type { Role } from '@/lib/core/actor';
import { createAdminInput } from '@/lib/operations/admins/schema';
import type { AdminView } from '@/lib/operations/admins/view';
import { AdminFields } from './admin-fields';
import { newAdmin, toFields } from './admin-values';

type Props = { roles: readonly Role[]; onClose: () => void; onCreated: (username: string) => void };

export function AdminCreateModal({ roles, onClose, onCreated }: Props) {
  const t = useTranslations('admins');
  const leastRole = roles.includes('helpdesk') ? 'helpdesk' : (roles[0] ?? 'auditor');
  const form = useCreateForm({
    noun: 'admins',
    initial: { username: '', ...newAdmin(leastRole) },
    schema: createAdminInput,
    toInput: ({ username, ...values }) => ({ username, ...toFields(values) }),
    told: ({ username }: AdminView) => ({ message: t('created.done', { username }) }),
    onCreated: ({ username }) => onCreated(username),
    onClose,
  });
  const { initial, values, errors, change } = form;
  return (
    <FormDialog title={t('created.title')} submitLabel={t('form.create')} form={form} onClose={onClose}>
      <TextInput
        label={t('form.username')}
        value={values.username}
        onChange={(event) => change({ username: event.currentTarget.value })}
        error={errors.username}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        data-autofocus
      />
      <AdminFields
        isNew
        username={values.username}
        values={values}
        initial={initial}
        errors={errors}
        roles={roles}
        onChange={change}
      />
    </FormDialog>
  );
}
