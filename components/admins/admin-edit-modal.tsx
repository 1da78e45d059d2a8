'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { differencesOf } from '@/components/form/differences';
import { FormDialog } from '@/components/form/form-dialog';
import { ProblemAlert } from '@/components/query/problem-alert';
import { ChangedNotice } from '@/components/ui/changed-notice';
import type { Role } from '@/lib/core/actor';
import type { AdminView } from '@/lib/operations/admins/view';
import { AdminFields } from './admin-fields';
import { toValues } from './admin-values';
import { SecondFactorReset } from './second-factor-reset';
import { useAdminForm } from './use-admin-form';
import { useAdminWords } from './use-admin-words';

type Props = {
  admin: AdminView;
  roles: readonly Role[];
  onClose: () => void;
  onUpdated: (username: string) => void;
};

export function AdminEditModal({ admin, roles, onClose, onUpdated }: Props) {
  const t = useTranslations('admins');
  const words = useAdminWords();
  const cache = useQueryClient();
  const form = useAdminForm(admin, done);
  const { base, values: mine, theirs, errors, saving } = form;

  function done() {
    onUpdated(admin.username);
    onClose();
  }

  return (
    <FormDialog
      title={t('edit', { username: admin.username })}
      submitLabel={t('form.update')}
      saving={saving}
      dirty={form.dirty}
      unchanged={form.unchanged}
      errors={errors}
      onSubmit={form.save}
      onClose={onClose}
    >
      <AdminFields
        username={admin.username}
        values={mine}
        initial={toValues(base)}
        errors={errors}
        roles={roles}
        onChange={form.change}
      />
      {base.secondFactor && (
        <SecondFactorReset
          username={admin.username}
          onDone={() => {
            cache.invalidateQueries({ queryKey: ['admins'] });
            done();
          }}
        />
      )}
      {theirs && (
        <ChangedNotice
          differences={differencesOf({ base: toValues(base), theirs: toValues(theirs), mine }, words)}
          saving={saving}
          onKeepMine={() => form.keepMine(theirs)}
          onTakeTheirs={() => form.takeTheirs(theirs)}
        />
      )}
      {form.problem && <ProblemAlert error={form.problem} />}
    </FormDialog>
  );
}
