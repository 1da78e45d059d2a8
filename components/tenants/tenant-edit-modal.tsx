'use client';

import { useTranslations } from 'next-intl';
import { EditDialog } from '@/components/form/edit-dialog';
import { useRowForm } from '@/components/form/use-row-form';
import { updateTenantInput } from '@/lib/operations/tenants/schema';
import type { TenantView } from '@/lib/operations/tenants/view';
import { TenantFields } from './tenant-fields';
import { toInput, toValues } from './tenant-values';
import { useTenantWords } from './use-tenant-words';

/** `onUpdated`: with the name that it has now. */
type Props = { tenant: TenantView; onClose: () => void; onUpdated: (name: string) => void };

export function TenantEditModal({ tenant, onClose, onUpdated }: Props) {
  const t = useTranslations('tenants');
  const words = useTenantWords();
  const form = useRowForm(tenant, {
    noun: 'tenants',
    key: ['tenant', tenant.name],
    // A domain says whose it is.
    stale: [['tenants'], ['domains']],
    schema: updateTenantInput,
    toValues,
    toFields: toInput,
    told: ({ name }) => ({ message: t('edited.done', { tenant: name }) }),
    onUpdated: ({ name }) => onUpdated(name),
    onClose,
  });
  return (
    <EditDialog
      title={t('edit', { tenant: tenant.name })}
      submitLabel={t('form.update')}
      form={form}
      words={words}
      onClose={onClose}
    >
      <TenantFields values={form.values} errors={form.errors} onChange={form.change} tenant={form.base} />
    </EditDialog>
  );
}
