'use client';

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
import { createTenantInput } from '@/lib/operations/tenants/schema';
import type { TenantView } from '@/lib/operations/tenants/view';
import { TenantFields } from './tenant-fields';
import { NEW_TENANT, toInput } from './tenant-values';

type Props = { onClose: () => void; onCreated: (name: string) => void };

export function TenantCreateModal({ onClose, onCreated }: Props) {
  const t = useTranslations('tenants');
  const cache = useQueryClient();
  const toast = useToast();
  const [values, setValues] = useState(NEW_TENANT);
  const { errors, check, take, forget } = useFieldErrors();
  const creation = useMutation({
    mutationFn: (body: z.input<typeof createTenantInput>) =>
      api<TenantView>('/api/v1/tenants', { method: 'POST', body }),
    onError: take,
    onSuccess({ data }) {
      cache.invalidateQueries({ queryKey: ['tenants'] });
      toast({ message: t('created.done', { tenant: data.name }) });
      onCreated(data.name);
      onClose();
    },
  });

  function submit() {
    const input = toInput(values);
    if (check(createTenantInput, input)) creation.mutate(input);
  }

  return (
    <FormDialog
      title={t('created.title')}
      submitLabel={t('form.create')}
      saving={creation.isPending}
      dirty={Object.keys(changesOf(values, NEW_TENANT)).length > 0}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <TenantFields
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
