'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormDialog } from '@/components/form/form-dialog';
import { useCreateForm } from '@/components/form/use-create-form';
import { toUnicodeDomain } from '@/lib/core/unicode';
import { createDomainInput } from '@/lib/operations/domains/schema';
import type { DomainView } from '@/lib/operations/domains/view';
import { DomainFields } from './domain-fields';
import { DomainNameField } from './domain-name-field';
import { NEW_DOMAIN, toInput } from './domain-values';
import { OwnerSelect } from './owner-select';

type Props = { onClose: () => void; onCreated: (name: string) => void };

export function DomainCreateModal({ onClose, onCreated }: Props) {
  const t = useTranslations('domains');
  // Not among the values: it is chosen by itself, and what nobody typed would not be lost.
  const [tenant, setTenant] = useState<string | null>(null);
  const form = useCreateForm({
    noun: 'domains',
    initial: { name: '', ...NEW_DOMAIN },
    schema: createDomainInput,
    toInput: ({ name, ...values }) => ({ name, ...(tenant !== null && { tenant }), ...toInput(values) }),
    told: ({ name }: DomainView) => ({ message: t('created.done', { domain: toUnicodeDomain(name) }) }),
    onCreated: ({ name }) => onCreated(name),
    onClose,
  });
  return (
    <FormDialog title={t('created.title')} submitLabel={t('form.create')} form={form} onClose={onClose}>
      <DomainNameField
        label={t('form.name')}
        placeholder={t('form.namePlaceholder')}
        value={form.values.name}
        error={form.errors.name}
        onChange={form.change}
      />
      <OwnerSelect value={tenant} onChange={setTenant} error={form.errors.tenant} />
      <DomainFields values={form.values} errors={form.errors} onChange={form.change} />
    </FormDialog>
  );
}
