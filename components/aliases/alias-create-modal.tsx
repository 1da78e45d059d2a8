'use client';

import { Checkbox } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FormDialog } from '@/components/form/form-dialog';
import { ProblemAlert } from '@/components/query/problem-alert';
import { NewAddressField } from '@/components/users/new-address-field';
import { AliasFields } from './alias-fields';
import { useAliasCreate } from './use-alias-create';

type Props = { domain: string; onClose: () => void; onCreated: (address: string) => void };

export function AliasCreateModal({ domain, onClose, onCreated }: Props) {
  const t = useTranslations('aliases');
  const form = useAliasCreate(domain, (address) => {
    onClose();
    onCreated(address);
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
      {!form.catchAll && (
        <NewAddressField
          domain={domain}
          value={form.address}
          onChange={form.changeAddress}
          error={form.errors.address}
        />
      )}
      <Checkbox
        label={t('form.catchAll')}
        description={t('form.catchAllHint')}
        checked={form.catchAll}
        error={form.catchAll && form.errors.address}
        onChange={(event) => form.changeCatchAll(event.currentTarget.checked)}
      />
      <AliasFields values={form.values} errors={form.errors} onChange={form.change} />
      {form.problem && <ProblemAlert error={form.problem} />}
    </FormDialog>
  );
}
