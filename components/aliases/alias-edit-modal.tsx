'use client';

import { useTranslations } from 'next-intl';
import { EditDialog } from '@/components/form/edit-dialog';
import { useRowForm } from '@/components/form/use-row-form';
import { updateAliasInput } from '@/lib/operations/aliases/schema';
import type { AliasView } from '@/lib/operations/aliases/view';
import { AliasFields } from './alias-fields';
import { toInput, toValues } from './alias-values';
import { DeadTargets } from './dead-targets';
import { useAliasName, useAliasWords } from './use-alias-words';

type Props = { alias: AliasView; onClose: () => void; onUpdated: (address: string) => void };

export function AliasEditModal({ alias, onClose, onUpdated }: Props) {
  const t = useTranslations('aliases');
  const words = useAliasWords();
  const address = useAliasName()(alias);
  const form = useRowForm(alias, {
    noun: 'aliases',
    key: ['address', alias.address],
    schema: updateAliasInput,
    toValues,
    toFields: toInput,
    told: () => ({ message: t('edited.done', { address }) }),
    onUpdated: () => onUpdated(alias.address),
    onClose,
  });
  return (
    <EditDialog
      title={t('edit', { address })}
      submitLabel={t('form.update')}
      form={form}
      words={words}
      onClose={onClose}
    >
      <DeadTargets targets={form.base.deadTargets} />
      <AliasFields values={form.values} errors={form.errors} onChange={form.change} />
    </EditDialog>
  );
}
