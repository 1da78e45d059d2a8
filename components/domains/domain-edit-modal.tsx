'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { ProblemAlert } from '@/components/query/problem-alert';
import { ChangedNotice } from '@/components/ui/changed-notice';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { DomainView } from '@/lib/operations/domains/view';
import { DomainDialog } from './domain-dialog';
import { DomainFields } from './domain-fields';
import { toValues } from './domain-values';
import { useDifferences } from './use-differences';
import { useDomainForm } from './use-domain-form';

type Props = { domain: DomainView; onClose: () => void; onUpdated: (name: string) => void };

export function DomainEditModal({ domain: { name }, domain, onClose, onUpdated }: Props) {
  const t = useTranslations('domains');
  const differences = useDifferences();
  const form = useDomainForm(domain, () => {
    onUpdated(name);
    onClose();
  });
  const { base, values, theirs } = form;
  return (
    <DomainDialog
      title={t('edit', { domain: toUnicodeDomain(name) })}
      submitLabel={t('form.update')}
      saving={form.saving}
      dirty={form.dirty}
      errors={form.errors}
      onSubmit={form.save}
      onClose={onClose}
    >
      <DomainFields values={values} errors={form.errors} onChange={form.change} userCount={base.userCount} />
      {theirs && (
        <ChangedNotice
          differences={differences(toValues(base), toValues(theirs), values)}
          saving={form.saving}
          onKeepMine={() => form.keepMine(theirs)}
          onTakeTheirs={() => form.takeTheirs(theirs)}
        />
      )}
      {form.problem && <ProblemAlert error={form.problem} />}
      <Text role="status" size="sm" c="dimmed" ta="end" hidden={!form.unchanged}>
        {form.unchanged ? t('form.unchanged') : ''}
      </Text>
    </DomainDialog>
  );
}
