import { Checkbox, Select, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { KeyAction } from '@/lib/core/key-actions';
import type { ApiKeyValues, Offer } from './api-key-values';
import { ReachFields } from './reach-fields';

type Props = {
  values: ApiKeyValues;
  errors: Record<string, string>;
  offer: Offer;
  onChange: (change: Partial<ApiKeyValues>) => void;
};

const DAYS = ['30', '90', '365', ''] as const;

export function ApiKeyFields({ values, errors, offer, onChange }: Props) {
  const t = useTranslations('apiKeys.form');
  return (
    <>
      <TextInput
        label={t('name')}
        description={t('nameHint')}
        value={values.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={errors.name}
        autoComplete="off"
        data-autofocus
      />
      <ActionFields values={values} errors={errors} offer={offer} onChange={onChange} />
      <ReachFields values={values} errors={errors} offer={offer} onChange={onChange} />
      <Select
        label={t('expires')}
        data={DAYS.map((days) => ({ value: days || 'never', label: t('days', { days: Number(days) }) }))}
        value={values.days || 'never'}
        onChange={(days) => onChange({ days: days === 'never' ? '' : (days ?? '90') })}
        error={errors.expiresInDays}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
      />
      <TextInput
        label={t('networks')}
        description={t('networksHint')}
        value={values.networks}
        onChange={(event) => onChange({ networks: event.currentTarget.value })}
        error={errors.networks}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
    </>
  );
}

function ActionFields({ values, errors, offer, onChange }: Props) {
  const t = useTranslations('apiKeys');
  return (
    <Checkbox.Group
      label={t('form.actions')}
      value={values.actions}
      onChange={(actions) => onChange({ actions: actions as KeyAction[] })}
      error={errors.actions}
    >
      <Stack gap={8} mt={4}>
        {offer.actions.map((action) => (
          <Checkbox
            key={action}
            value={action}
            label={t(`action.${action}`)}
            description={t(`actionHint.${action}`)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
