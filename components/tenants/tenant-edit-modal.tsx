'use client';

import { useTranslations } from 'next-intl';
import { differencesOf } from '@/components/form/differences';
import { FormDialog } from '@/components/form/form-dialog';
import { ProblemAlert } from '@/components/query/problem-alert';
import { ChangedNotice } from '@/components/ui/changed-notice';
import type { TenantView } from '@/lib/operations/tenants/view';
import { TenantFields } from './tenant-fields';
import { toValues } from './tenant-values';
import { useTenantForm } from './use-tenant-form';
import { useTenantWords } from './use-tenant-words';

type Props = { tenant: TenantView; onClose: () => void; onUpdated: (name: string) => void };

export function TenantEditModal({ tenant, onClose, onUpdated }: Props) {
  const t = useTranslations('tenants');
  const words = useTenantWords();
  const form = useTenantForm(tenant, (name) => {
    onUpdated(name);
    onClose();
  });
  const { base, values: mine, theirs, errors, saving } = form;
  return (
    <FormDialog
      title={t('edit', { tenant: tenant.name })}
      submitLabel={t('form.update')}
      saving={saving}
      dirty={form.dirty}
      unchanged={form.unchanged}
      errors={errors}
      onSubmit={form.save}
      onClose={onClose}
    >
      <TenantFields values={mine} errors={errors} onChange={form.change} tenant={base} />
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
