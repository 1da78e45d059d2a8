'use client';

import { useTranslations } from 'next-intl';
import { DomainNameField } from '@/components/domains/domain-name-field';
import { FormDialog } from '@/components/form/form-dialog';
import { useCreateForm } from '@/components/form/use-create-form';
import { DomainSelect } from '@/components/users/domain-select';
import { toUnicodeDomain } from '@/lib/core/unicode';
import { createAliasDomainInput } from '@/lib/operations/alias-domains/schema';
import type { AliasDomainView } from '@/lib/operations/alias-domains/view';

type Props = { onClose: () => void; onCreated: (name: string) => void };

export function AliasDomainCreateModal({ onClose, onCreated }: Props) {
  const t = useTranslations('aliasDomains');
  const form = useCreateForm({
    noun: 'alias-domains',
    initial: { name: '', domain: '' },
    schema: createAliasDomainInput,
    // What was not chosen is missing, not misspelt.
    toInput: ({ name, domain }) => (domain === '' ? { name } : { name, domain }),
    told: ({ name, domain }: AliasDomainView) => ({
      message: t('created.done', { name: toUnicodeDomain(name), domain: toUnicodeDomain(domain) }),
    }),
    onCreated: ({ name }) => onCreated(name),
    onClose,
  });
  return (
    <FormDialog title={t('created.title')} submitLabel={t('form.create')} form={form} onClose={onClose}>
      <DomainNameField
        label={t('form.name')}
        placeholder={t('form.namePlaceholder')}
        description={t('form.nameHint')}
        value={form.values.name}
        error={form.errors.name}
        onChange={form.change}
      />
      <DomainSelect
        label={t('form.domain')}
        value={form.values.domain}
        onChange={({ name }) => form.change({ domain: name })}
        error={form.errors.domain}
        // The dialog is too low for the list.
        comboboxProps={{ withinPortal: true }}
      />
    </FormDialog>
  );
}
