'use client';

import { useTranslations } from 'next-intl';
import { FormDialog } from '@/components/form/form-dialog';
import { useCreateForm } from '@/components/form/use-create-form';
import { createTenantInput } from '@/lib/operations/tenants/schema';
import type { TenantView } from '@/lib/operations/tenants/view';
import { TenantFields } from './tenant-fields';
import { NEW_TENANT, toInput } from './tenant-values';

type Props = { onClose: () => void; onCreated: (name: string) => void };

export function TenantCreateModal({ onClose, onCreated }: Props) {
  const t = useTranslations('tenants');
  const form = useCreateForm({
    noun: 'tenants',
    initial: NEW_TENANT,
    schema: createTenantInput,
    toInput,
    told: ({ name }: TenantView) => ({ message: t('created.done', { tenant: name }) }),
    onCreated: ({ name }) => onCreated(name),
    onClose,
  });
  return (
    <FormDialog title={t('created.title')} submitLabel={t('form.create')} form={form} onClose={onClose}>
      <TenantFields values={form.values} errors={form.errors} onChange={form.change} />
    </FormDialog>
  );
}
