'use client';

import { useTranslations } from 'next-intl';
import { FormDialog } from '@/components/form/form-dialog';
import { useCreateForm } from '@/components/form/use-create-form';
import { toUnicodeAddress } from '@/lib/core/unicode';
import type { DomainView } from '@/lib/operations/domains/view';
import { createUserInput } from '@/lib/operations/users/schema';
import type { UserView } from '@/lib/operations/users/view';
import { NewUserFieldset } from './new-user-fieldset';
import { EMPTY_USER, toNewUser } from './new-user-values';

type Props = {
  domainName: string;
  /** Its limits, once they are known. */
  domain: DomainView | null;
  onClose: () => void;
  onCreated: (address: string) => void;
};

export function UserCreateModal({ domainName, domain, onClose, onCreated }: Props) {
  const t = useTranslations('userCreate');
  const form = useCreateForm({
    noun: 'users',
    stale: [['users', 'list'], ['domains'], ['tenants']],
    initial: EMPTY_USER,
    schema: createUserInput,
    toInput: (values) => toNewUser(values, domainName),
    told: ({ address }: UserView) => ({ message: t('done', { address: toUnicodeAddress(address) }) }),
    onCreated: ({ address }) => onCreated(address),
    onClose,
  });
  return (
    <FormDialog title={t('title')} submitLabel={t('save')} form={form} onClose={onClose}>
      <NewUserFieldset
        domainName={domainName}
        domain={domain}
        values={form.values}
        errors={form.errors}
        onChange={form.change}
      />
    </FormDialog>
  );
}
