import { Switch, Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type AliasValues, targetsIn } from './alias-values';

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
      <Textarea
        label={t('targets')}
        description={t('targetsHint')}
        value={values.targets}
        onChange={(event) => onChange({ targets: event.currentTarget.value })}
        error={targetsError(values.targets, errors)}
        autosize
        minRows={3}
        maxRows={10}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        data-autofocus
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

/** The first sentence about them, and which of the addresses it is about. */
function targetsError(text: string, errors: Record<string, string>): string | undefined {
  const [field, sentence] = Object.entries(errors).find(([name]) => /^targets(\.|$)/.test(name)) ?? [];
  if (field === undefined || field === 'targets') return sentence;
  return `${targetsIn(text)[Number(field.split('.')[1])]}: ${sentence}`;
}
