'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ProblemAlert } from '@/components/query/problem-alert';
import { ChangedNotice } from '@/components/ui/changed-notice';
import { toUnicodeDomain } from '@/lib/core/address';
import { updateDomainInput } from '@/lib/operations/domains/schema';
import type { DomainView } from '@/lib/operations/domains/view';
import { DomainDialog } from './domain-dialog';
import { DomainFields } from './domain-fields';
import { type DomainValues, differing, pick, toInput, toValues } from './domain-values';
import { useDifferences } from './use-differences';
import { useDomainUpdate } from './use-domain-update';
import { useFieldErrors } from './use-field-errors';
import { useFreshDomain } from './use-fresh-domain';

type Props = { domain: DomainView; onClose: () => void; onUpdated: (name: string) => void };

export function DomainEditModal({ domain: listed, onClose, onUpdated }: Props) {
  const t = useTranslations('domains');
  const { name } = listed;
  const fresh = useFreshDomain(listed);
  const [base, setBase] = useState(listed);
  const [values, setValues] = useState(toValues(listed));
  const [unchanged, setUnchanged] = useState(false);
  const { errors, check, take, forget } = useFieldErrors();
  const { update, theirs, forgetTheirs } = useDomainUpdate(name, finish, take);
  const changes = differing(toValues(base), values);
  const differences = useDifferences();

  // The list may be an hour old: as long as nothing is typed, the form follows what the server says now.
  if (fresh.data.version > base.version && changes.length === 0) adopt(fresh.data);

  function adopt(domain: DomainView) {
    setBase(domain);
    setValues(toValues(domain));
  }

  function finish() {
    onUpdated(name);
    onClose();
  }

  function save(version: number) {
    const body = toInput(pick(values, changes));
    setUnchanged(changes.length === 0);
    if (changes.length === 0 || !check(updateDomainInput, { domain: name, ...body })) return;
    update.mutate({ body, ifMatch: version });
  }

  function takeTheirs(theirs: DomainView) {
    adopt(theirs);
    forgetTheirs();
  }

  function change(change: Partial<DomainValues>) {
    setValues({ ...values, ...change });
    setUnchanged(false);
    Object.keys(change).forEach(forget);
  }

  const problem = theirs || Object.keys(errors).length > 0 ? null : (update.error ?? fresh.error);
  return (
    <DomainDialog
      title={t('edit', { domain: toUnicodeDomain(name) })}
      submitLabel={t('form.update')}
      saving={update.isPending}
      dirty={changes.length > 0}
      errors={errors}
      onSubmit={() => save(base.version)}
      onClose={onClose}
    >
      <DomainFields values={values} errors={errors} onChange={change} userCount={base.userCount} />
      {theirs && (
        <ChangedNotice
          differences={differences(toValues(base), toValues(theirs), values)}
          saving={update.isPending}
          onKeepMine={() => save(theirs.version)}
          onTakeTheirs={() => takeTheirs(theirs)}
        />
      )}
      {problem && <ProblemAlert error={problem} />}
      <Text role="status" size="sm" c="dimmed" ta="end" hidden={!unchanged}>
        {unchanged ? t('form.unchanged') : ''}
      </Text>
    </DomainDialog>
  );
}
