'use client';

import { useTranslations } from 'next-intl';
import { FormDialog } from '@/components/form/form-dialog';
import { ProblemAlert } from '@/components/query/problem-alert';
import type { DomainView } from '@/lib/operations/domains/view';
import { NewUserFieldset } from './new-user-fieldset';
import { useUserCreate } from './use-user-create';

type Props = {
  domainName: string;
  /** Its limits, once they are known. */
  domain: DomainView | null;
  onClose: () => void;
  onCreated: (address: string) => void;
};

export function UserCreateModal({ domainName, domain, onClose, onCreated }: Props) {
  const t = useTranslations('userCreate');
  const form = useUserCreate(domainName, (address) => {
    onClose();
    onCreated(address);
  });
  return (
    <FormDialog
      title={t('title')}
      submitLabel={t('save')}
      saving={form.saving}
      dirty={form.dirty}
      errors={form.errors}
      onSubmit={form.save}
      onClose={onClose}
    >
      <NewUserFieldset
        domainName={domainName}
        domain={domain}
        values={form.values}
        errors={form.errors}
        onChange={form.change}
      />
      {form.problem && <ProblemAlert error={form.problem} />}
    </FormDialog>
  );
}
