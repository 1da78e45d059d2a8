import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { ActiveField } from '@/components/form/active-field';
import { PasswordField } from '@/components/ui/password-field';
import { QuotaField } from '@/components/ui/quota-field';
import type { DomainView } from '@/lib/operations/domains/view';
import { NewAddressField } from './new-address-field';
import { type NewUserValues, toNewUser } from './new-user-values';
import classes from './user-fieldset.module.css';

type Props = {
  domainName: string;
  domain: DomainView | null;
  values: NewUserValues;
  errors: Record<string, string>;
  onChange: (change: Partial<NewUserValues>) => void;
};

export function NewUserFieldset({ domainName, domain, values, errors, onChange }: Props) {
  const t = useTranslations('userCreate');
  return (
    <Stack gap="md">
      <NewAddressField
        domain={domainName}
        value={values.address}
        onChange={(address) => onChange({ address })}
        error={errors.address}
      />
      <TextInput
        label={t('name')}
        value={values.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={errors.name}
        autoComplete="off"
        dir="auto"
      />
      <div className={classes.group}>
        <PasswordField
          label={t('password')}
          value={values.password}
          onChange={(password) => onChange({ password })}
          error={errors.password}
          address={toNewUser(values, domainName).address}
        />
        {values.password === '' && <Text className={classes.note}>{t('passwordNone')}</Text>}
        <Checkbox
          label={t('mustChange')}
          checked={values.mustChangePassword}
          onChange={(event) => onChange({ mustChangePassword: event.currentTarget.checked })}
        />
      </div>
      <div className={classes.quota}>
        <QuotaField
          label={t('quota')}
          value={values.quotaBytes ?? domain?.defaultQuotaBytes ?? 0}
          onChange={(quotaBytes) => onChange({ quotaBytes })}
          max={domain?.maxQuotaBytes}
          error={errors.quotaBytes}
        />
      </div>
      <ActiveField label={t('active')} active={values.active} onChange={onChange} />
    </Stack>
  );
}
