import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ApiError } from '@/components/query/api';
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

type Props = { domain: DomainView; onClose: () => void; onUpdated: (name: string) => void };

export function DomainEditForm({ domain, onClose, onUpdated }: Props) {
  const t = useTranslations('domains.form');
  const [base, setBase] = useState(domain);
  const [values, setValues] = useState(toValues(domain));
  const [unchanged, setUnchanged] = useState(false);
  const { errors, check, take, forget } = useFieldErrors();
  const { update, theirs, forgetTheirs } = useDomainUpdate(domain.name, finish, take);
  const changes = differing(values, toValues(base));
  const differences = useDifferences(values, theirs, changes);

  function finish() {
    onUpdated(domain.name);
    onClose();
  }

  function save(version: number) {
    const body = toInput(pick(values, changes));
    setUnchanged(changes.length === 0);
    if (changes.length === 0 || !check(updateDomainInput, { domain: domain.name, ...body })) return;
    forgetTheirs();
    update.mutate({ body, ifMatch: version });
  }

  function takeTheirs(theirs: DomainView) {
    setBase(theirs);
    setValues(toValues(theirs));
    forgetTheirs();
    update.reset();
  }

  function change(change: Partial<DomainValues>) {
    setValues({ ...values, ...change });
    setUnchanged(false);
    Object.keys(change).forEach(forget);
  }

  return (
    <DomainDialog
      title={toUnicodeDomain(domain.name)}
      submitLabel={t('update')}
      saving={update.isPending}
      dirty={changes.length > 0}
      errors={errors}
      onSubmit={() => save(base.version)}
      onClose={onClose}
    >
      <DomainFields values={values} errors={errors} onChange={change} userCount={domain.userCount} />
      {theirs && (
        <ChangedNotice
          differences={differences}
          onKeepMine={() => save(theirs.version)}
          onTakeTheirs={() => takeTheirs(theirs)}
        />
      )}
      <Outcome error={theirs || Object.keys(errors).length > 0 ? null : update.error} />
      <Text role="status" size="sm" c="dimmed" ta="end" hidden={!unchanged}>
        {unchanged ? t('unchanged') : ''}
      </Text>
    </DomainDialog>
  );
}

function Outcome({ error }: { error: Error | null }) {
  const passing = error instanceof ApiError && error.status === 412;
  return error && !passing ? <ProblemAlert error={error} /> : null;
}
