'use client';

import { useTranslations } from 'next-intl';
import { differencesOf } from '@/components/form/differences';
import { FormDialog } from '@/components/form/form-dialog';
import { ProblemAlert } from '@/components/query/problem-alert';
import { ChangedNotice } from '@/components/ui/changed-notice';
import type { AliasView } from '@/lib/operations/aliases/view';
import { AliasFields } from './alias-fields';
import { toValues } from './alias-values';
import { DeadTargets } from './dead-targets';
import { useAliasForm } from './use-alias-form';
import { useAliasName, useAliasWords } from './use-alias-words';

type Props = { alias: AliasView; onClose: () => void; onUpdated: (address: string) => void };

export function AliasEditModal({ alias, onClose, onUpdated }: Props) {
  const t = useTranslations('aliases');
  const words = useAliasWords();
  const nameOf = useAliasName();
  const form = useAliasForm(alias, () => {
    onUpdated(alias.address);
    onClose();
  });
  const { base, values: mine, theirs, errors, saving } = form;
  return (
    <FormDialog
      title={t('edit', { address: nameOf(alias) })}
      submitLabel={t('form.update')}
      saving={saving}
      dirty={form.dirty}
      unchanged={form.unchanged}
      errors={errors}
      onSubmit={form.save}
      onClose={onClose}
    >
      <DeadTargets targets={base.deadTargets} />
      <AliasFields values={mine} errors={errors} onChange={form.change} />
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
