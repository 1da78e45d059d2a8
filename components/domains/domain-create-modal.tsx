'use client';

import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { z } from 'zod';
import { changesOf } from '@/components/form/differences';
import { FormDialog } from '@/components/form/form-dialog';
import { api } from '@/components/query/api';
import { ProblemAlert } from '@/components/query/problem-alert';
import { useFieldErrors } from '@/components/query/use-field-errors';
import { useToast } from '@/components/ui/use-toast';
import { toUnicodeDomain } from '@/lib/core/unicode';
import { createDomainInput } from '@/lib/operations/domains/schema';
import type { DomainView } from '@/lib/operations/domains/view';
import { DomainFields } from './domain-fields';
import { NEW_DOMAIN, toInput } from './domain-values';
import { OwnerSelect } from './owner-select';

type Props = { onClose: () => void; onCreated: (name: string) => void };

export function DomainCreateModal({ onClose, onCreated }: Props) {
  const t = useTranslations('domains');
  const cache = useQueryClient();
  const toast = useToast();
  const [name, setName] = useState('');
  const [tenant, setTenant] = useState<string | null>(null);
  const [values, setValues] = useState(NEW_DOMAIN);
  const { errors, check, take, forget } = useFieldErrors();
  const creation = useMutation({
    mutationFn: (body: z.input<typeof createDomainInput>) =>
      api<DomainView>('/api/v1/domains', { method: 'POST', body }),
    onError: take,
    onSuccess({ data }) {
      cache.invalidateQueries({ queryKey: ['domains'] });
      toast({ message: t('created.done', { domain: toUnicodeDomain(data.name) }) });
      onCreated(data.name);
      onClose();
    },
  });

  function submit() {
    const input = { name, ...(tenant !== null && { tenant }), ...toInput(values) };
    if (check(createDomainInput, input)) creation.mutate(input);
  }

  const dirty = name !== '' || Object.keys(changesOf(values, NEW_DOMAIN)).length > 0;
  return (
    <FormDialog
      title={t('created.title')}
      submitLabel={t('form.create')}
      saving={creation.isPending}
      dirty={dirty}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('form.name')}
        placeholder={t('form.namePlaceholder')}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          forget('name');
        }}
        error={errors.name}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        inputMode="url"
        data-autofocus
      />
      <OwnerSelect value={tenant} onChange={setTenant} error={errors.tenant} />
      <DomainFields
        values={values}
        errors={errors}
        onChange={(change) => {
          setValues({ ...values, ...change });
          Object.keys(change).forEach(forget);
        }}
      />
      {creation.isError && Object.keys(errors).length === 0 && <ProblemAlert error={creation.error} />}
    </FormDialog>
  );
}
