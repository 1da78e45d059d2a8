import { useTranslations } from 'next-intl';
import { ActiveField } from '@/components/form/active-field';
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
      <ActiveField label={t('active')} hint={t('activeHint')} active={values.active} onChange={onChange} />
    </>
  );
}
