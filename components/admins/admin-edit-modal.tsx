'use client';

import { useTranslations } from 'next-intl';
import { EditDialog } from '@/components/form/edit-dialog';
import { useRowForm } from '@/components/form/use-row-form';
import { useRefresh } from '@/components/query/use-refresh';
import type { Role } from '@/lib/core/actor';
import { type AdminFields as Fields, updateAdminInput } from '@/lib/operations/admins/schema';
import type { AdminView, ChangedAdminView } from '@/lib/operations/admins/view';
import { AdminFields } from './admin-fields';
import { type AdminValues, toFields, toValues } from './admin-values';
import { SecondFactorReset } from './second-factor-reset';
import { useAdminWords } from './use-admin-words';

type Props = {
  admin: AdminView;
  roles: readonly Role[];
  onClose: () => void;
  onUpdated: (username: string) => void;
};

export function AdminEditModal({ admin: { username }, admin, roles, onClose, onUpdated }: Props) {
  const t = useTranslations('admins');
  const words = useAdminWords();
  const refresh = useRefresh([['admins']]);
  const form = useRowForm<AdminView, AdminValues, Fields, ChangedAdminView>(admin, {
    noun: 'admins',
    key: ['username', username],
    schema: updateAdminInput,
    toValues,
    toFields,
    told: ({ panelSessionsEnded: count }, { password }) => ({
      message: password ? t('edited.password', { username, count }) : t('edited.done', { username }),
    }),
    onUpdated: () => onUpdated(username),
    onClose,
  });
  const { base, values, errors, change } = form;

  function withoutSecondFactor() {
    refresh();
    onUpdated(username);
    onClose();
  }

  return (
    <EditDialog
      title={t('edit', { username })}
      submitLabel={t('form.update')}
      form={form}
      words={words}
      onClose={onClose}
    >
      <AdminFields
        username={username}
        values={values}
        initial={toValues(base)}
        errors={errors}
        roles={roles}
        onChange={change}
      />
      {base.secondFactor && <SecondFactorReset username={username} onDone={withoutSecondFactor} />}
    </EditDialog>
  );
}
