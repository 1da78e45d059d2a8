'use client';

import { useTranslations } from 'next-intl';
import { EditDialog } from '@/components/form/edit-dialog';
import { useRowForm } from '@/components/form/use-row-form';
import { toUnicodeDomain } from '@/lib/core/unicode';
import { updateDomainInput } from '@/lib/operations/domains/schema';
import type { DomainView } from '@/lib/operations/domains/view';
import { DomainFields } from './domain-fields';
import { toInput, toValues } from './domain-values';
import { useDomainWords } from './use-domain-words';

type Props = { domain: DomainView; onClose: () => void; onUpdated: (name: string) => void };

export function DomainEditModal({ domain: { name }, domain, onClose, onUpdated }: Props) {
  const t = useTranslations('domains');
  const words = useDomainWords();
  const form = useRowForm(domain, {
    noun: 'domains',
    key: ['domain', name],
    schema: updateDomainInput,
    toValues,
    toFields: toInput,
    told: () => ({ message: t('edited.done', { domain: toUnicodeDomain(name) }) }),
    onUpdated: () => onUpdated(name),
    onClose,
  });
  const { values, errors, change, base } = form;
  return (
    <EditDialog
      title={t('edit', { domain: toUnicodeDomain(name) })}
      submitLabel={t('form.update')}
      form={form}
      words={words}
      onClose={onClose}
    >
      <DomainFields values={values} errors={errors} onChange={change} userCount={base.userCount} />
    </EditDialog>
  );
}
