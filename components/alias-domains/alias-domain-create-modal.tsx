'use client';

import { TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FormDialog } from '@/components/form/form-dialog';
import { ProblemAlert } from '@/components/query/problem-alert';
import { DomainSelect } from '@/components/users/domain-select';
import { useAliasDomainCreate } from './use-alias-domain-create';

type Props = { onClose: () => void; onCreated: (name: string) => void };

export function AliasDomainCreateModal({ onClose, onCreated }: Props) {
  const t = useTranslations('aliasDomains');
  const form = useAliasDomainCreate((name) => {
    onCreated(name);
    onClose();
  });
  return (
    <FormDialog
      title={t('created.title')}
      submitLabel={t('form.create')}
      saving={form.saving}
      dirty={form.dirty}
      errors={form.errors}
      onSubmit={form.save}
      onClose={onClose}
    >
      <TextInput
        label={t('form.name')}
        placeholder={t('form.namePlaceholder')}
        description={t('form.nameHint')}
        value={form.values.name}
        onChange={(event) => form.change({ name: event.currentTarget.value })}
        error={form.errors.name}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        inputMode="url"
        data-autofocus
      />
      <DomainSelect
        label={t('form.domain')}
        value={form.values.domain}
        onChange={({ name }) => form.change({ domain: name })}
        error={form.errors.domain}
        // The dialog is too low for the list.
        comboboxProps={{ withinPortal: true }}
      />
      {form.problem && <ProblemAlert error={form.problem} />}
    </FormDialog>
  );
}
