'use client';

import { useTranslations } from 'next-intl';
import { FormDialog } from '@/components/form/form-dialog';
import { ApiKeyFields } from './api-key-fields';
import { ApiKeyToken } from './api-key-token';
import type { Offer } from './api-key-values';
import { useApiKeyCreate } from './use-api-key-create';

type Props = { offer: Offer; onClose: () => void; onCreated: (id: string) => void };

/** The form, and then the token, which nobody will be shown again. */
export function ApiKeyCreateModal({ offer, onClose, onCreated }: Props) {
  const t = useTranslations('apiKeys');
  const form = useApiKeyCreate(onCreated);
  if (form.created) return <ApiKeyToken apiKey={form.created} onClose={onClose} />;
  return (
    <FormDialog title={t('form.title')} submitLabel={t('form.create')} form={form} onClose={onClose}>
      <ApiKeyFields values={form.values} errors={form.errors} offer={offer} onChange={form.change} />
    </FormDialog>
  );
}
