'use client';

import { Checkbox } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FormDialog } from '@/components/form/form-dialog';
import { useCreateForm } from '@/components/form/use-create-form';
import { NewAddressField } from '@/components/users/new-address-field';
import { toUnicodeAddress } from '@/lib/core/unicode';
import { createAliasInput } from '@/lib/operations/aliases/schema';
import type { AliasView } from '@/lib/operations/aliases/view';
import { AliasFields } from './alias-fields';
import { addressOf, NEW_ALIAS, toInput } from './alias-values';

type Props = { domain: string; onClose: () => void; onCreated: (address: string) => void };

export function AliasCreateModal({ domain, onClose, onCreated }: Props) {
  const t = useTranslations('aliases');
  const form = useCreateForm({
    noun: 'aliases',
    initial: { address: '', catchAll: false, ...NEW_ALIAS },
    schema: createAliasInput,
    toInput: ({ address, catchAll, ...values }) => ({
      address: addressOf(address, catchAll, domain),
      ...toInput(values),
    }),
    told: ({ address }: AliasView) => ({
      message: t('created.done', { address: toUnicodeAddress(address) }),
    }),
    onCreated: ({ address }) => onCreated(address),
    onClose,
  });
  const { address, catchAll } = form.values;
  return (
    <FormDialog title={t('created.title')} submitLabel={t('form.create')} form={form} onClose={onClose}>
      {!catchAll && (
        <NewAddressField
          domain={domain}
          value={address}
          onChange={(typed) => form.change({ address: typed })}
          error={form.errors.address}
        />
      )}
      <Checkbox
        label={t('form.catchAll')}
        description={t('form.catchAllHint')}
        checked={catchAll}
        error={catchAll && form.errors.address}
        // With the address: it is another one then, and what was wrong with it is so no more.
        onChange={(event) => form.change({ catchAll: event.currentTarget.checked, address })}
      />
      <AliasFields values={form.values} errors={form.errors} onChange={form.change} />
    </FormDialog>
  );
}
