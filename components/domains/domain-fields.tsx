import { Fieldset, NumberInput, Switch, Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { QuotaField } from '@/components/ui/quota-field';
import classes from './domain-fields.module.css';
import type { DomainValues } from './domain-values';

type Props = {
  values: DomainValues;
  errors: Record<string, string>;
  onChange: (change: Partial<DomainValues>) => void;
  /** How many users there are now, where there can be any. */
  userCount?: number;
};

/** What New and Edit have in common. */
export function DomainFields({ values, errors, onChange, userCount }: Props) {
  const t = useTranslations('domains.form');
  return (
    <>
      <Textarea
        label={t('description')}
        value={values.description}
        onChange={(event) => onChange({ description: event.currentTarget.value.replace(/[\r\n]+/g, ' ') })}
        onKeyDown={submitOnEnter}
        error={errors.description}
        autosize
        data-autofocus
        minRows={1}
        maxRows={4}
      />
      <Fieldset variant="unstyled" legend={t('limits')} className={classes.limits}>
        <NumberInput
          label={t('maxUsers')}
          description={userCount === undefined ? t('maxUsersHint') : t('maxUsersNow', { count: userCount })}
          placeholder={t('maxUsersNone')}
          value={values.maxUsers ?? ''}
          onChange={(entered) => onChange({ maxUsers: entered === '' ? null : Number(entered) })}
          error={errors.maxUsers}
          allowNegative={false}
          allowDecimal={false}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          hideControls
        />
        <QuotaField
          label={t('defaultQuota')}
          description={t('defaultQuotaHint')}
          value={values.defaultQuotaBytes}
          onChange={(defaultQuotaBytes) => onChange({ defaultQuotaBytes })}
          error={errors.defaultQuotaBytes}
        />
        <QuotaField
          label={t('maxQuota')}
          description={t('maxQuotaHint')}
          value={values.maxQuotaBytes}
          onChange={(maxQuotaBytes) => onChange({ maxQuotaBytes })}
          error={errors.maxQuotaBytes}
        />
      </Fieldset>
      <Switch
        label={t('active')}
        description={t('activeHint')}
        checked={values.active}
        onChange={(event) => onChange({ active: event.currentTarget.checked })}
      />
    </>
  );
}

/** A description is one line, however long: Enter saves, as in every other field. */
function submitOnEnter(event: React.KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
