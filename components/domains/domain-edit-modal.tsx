'use client';

import { useTranslations } from 'next-intl';
import { differencesOf } from '@/components/form/differences';
import { FormDialog } from '@/components/form/form-dialog';
import { ProblemAlert } from '@/components/query/problem-alert';
import { ChangedNotice } from '@/components/ui/changed-notice';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { DomainView } from '@/lib/operations/domains/view';
import { DomainFields } from './domain-fields';
import { toValues } from './domain-values';
import { useDomainForm } from './use-domain-form';
import { useDomainWords } from './use-domain-words';

type Props = { domain: DomainView; onClose: () => void; onUpdated: (name: string) => void };

export function DomainEditModal({ domain: { name }, domain, onClose, onUpdated }: Props) {
  const t = useTranslations('domains');
  const words = useDomainWords();
  const form = useDomainForm(domain, () => {
    onUpdated(name);
    onClose();
  });
  const { base, values: mine, theirs, errors, saving } = form;
  return (
    <FormDialog
      title={t('edit', { domain: toUnicodeDomain(name) })}
      submitLabel={t('form.update')}
      saving={saving}
      dirty={form.dirty}
      unchanged={form.unchanged}
      errors={errors}
      onSubmit={form.save}
      onClose={onClose}
    >
      <DomainFields values={mine} errors={errors} onChange={form.change} userCount={base.userCount} />
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
