import { Fieldset } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { ActiveField } from '@/components/form/active-field';
import { DescriptionField } from '@/components/form/description-field';
import { LimitField } from '@/components/form/limit-field';
import classes from '@/components/form/limits.module.css';
import { QuotaField } from '@/components/ui/quota-field';
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
      <DescriptionField
        label={t('description')}
        value={values.description}
        onChange={(description) => onChange({ description })}
        error={errors.description}
      />
      <Fieldset variant="unstyled" legend={t('limits')} className={classes.limits}>
        <LimitField
          label={t('maxUsers')}
          description={userCount === undefined ? t('maxUsersHint') : t('maxUsersNow', { count: userCount })}
          placeholder={t('maxUsersNone')}
          value={values.maxUsers}
          onChange={(maxUsers) => onChange({ maxUsers })}
          error={errors.maxUsers}
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
      <ActiveField label={t('active')} hint={t('activeHint')} active={values.active} onChange={onChange} />
    </>
  );
}
