import { Checkbox } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { TargetsField, targetsIn } from '@/components/form/targets-field';
import classes from './user-fieldset.module.css';
import type { UserValues } from './user-values';

type Props = {
  values: UserValues;
  errors: Record<string, string>;
  onChange: (change: Partial<UserValues>) => void;
  disabled: boolean;
};

/** Whom the mail goes on to, and, where it does, whether it stays as well. */
export function ForwardFields({ values: { forwardTo, keepsCopy }, errors, onChange, disabled }: Props) {
  const t = useTranslations('userEdit');
  return (
    <div className={classes.group}>
      <TargetsField
        name="forwardTo"
        label={t('forwardTo')}
        description={t('forwardToHint')}
        value={forwardTo}
        errors={errors}
        onChange={(text) => onChange({ forwardTo: text })}
        disabled={disabled}
      />
      {targetsIn(forwardTo).length > 0 && (
        <Checkbox
          label={t('keepsCopy')}
          checked={keepsCopy}
          onChange={(event) => onChange({ keepsCopy: event.currentTarget.checked })}
          disabled={disabled}
        />
      )}
    </div>
  );
}
