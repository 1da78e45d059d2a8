import { Fieldset, Switch, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { DescriptionField } from '@/components/form/description-field';
import { LimitField } from '@/components/form/limit-field';
import classes from '@/components/form/limits.module.css';
import { QuotaField } from '@/components/ui/quota-field';
import { formatBytes } from '@/lib/core/bytes';
import type { TenantView } from '@/lib/operations/tenants/view';
import type { TenantValues } from './tenant-values';

type Props = {
  values: TenantValues;
  errors: Record<string, string>;
  onChange: (change: Partial<TenantValues>) => void;
  /** What it has now, where it can have anything. */
  tenant?: TenantView;
};

/** What New and Edit have in common. */
export function TenantFields({ values, errors, onChange, tenant }: Props) {
  const t = useTranslations('tenants.form');
  const count = (name: 'maxDomains' | 'maxUsers' | 'maxAliases', now: number | undefined) => (
    <LimitField
      label={t(name)}
      description={now === undefined ? t('hint') : t('now', { count: now })}
      placeholder={t('none')}
      value={values[name]}
      onChange={(limit) => onChange({ [name]: limit })}
      error={errors[name]}
    />
  );
  return (
    <>
      <TextInput
        label={t('name')}
        value={values.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={errors.name}
        autoComplete="off"
        data-autofocus
      />
      <DescriptionField
        label={t('description')}
        value={values.description}
        onChange={(description) => onChange({ description })}
        error={errors.description}
      />
      <Fieldset variant="unstyled" legend={t('limits')} className={classes.limits}>
        {count('maxDomains', tenant?.domainCount)}
        {count('maxUsers', tenant?.userCount)}
        {count('maxAliases', tenant?.aliasCount)}
        <QuotaField
          label={t('maxQuota')}
          description={tenant ? t('quotaNow', { size: formatBytes(tenant.allottedBytes) }) : t('quotaHint')}
          value={values.maxQuotaBytes}
          onChange={(maxQuotaBytes) => onChange({ maxQuotaBytes })}
          error={errors.maxQuotaBytes}
        />
      </Fieldset>
      <Switch
        label={t('secondFactorRequired')}
        description={t('secondFactorHint')}
        checked={values.secondFactorRequired}
        onChange={(event) => onChange({ secondFactorRequired: event.currentTarget.checked })}
      />
    </>
  );
}
