import { Switch } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { TargetsField } from '@/components/form/targets-field';
import type { AliasValues } from './alias-values';

type Props = {
  values: AliasValues;
  errors: Record<string, string>;
  onChange: (change: Partial<AliasValues>) => void;
};

/** What New and Edit have in common. */
export function AliasFields({ values, errors, onChange }: Props) {
  const t = useTranslations('aliases.form');
  return (
    <>
      <TargetsField
        name="targets"
        label={t('targets')}
        description={t('targetsHint')}
        value={values.targets}
        errors={errors}
        onChange={(targets) => onChange({ targets })}
        minRows={3}
        autoFocus
      />
      <Switch
        label={t('active')}
        description={t('activeHint')}
        checked={values.active}
        onChange={(event) => onChange({ active: event.currentTarget.checked })}
      />
    </>
  );
}
