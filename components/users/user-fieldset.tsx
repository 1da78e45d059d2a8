import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { ActiveField } from '@/components/form/active-field';
import { PasswordField } from '@/components/ui/password-field';
import { QuotaField } from '@/components/ui/quota-field';
import type { UserView } from '@/lib/operations/users/view';
import { ForwardFields } from './forward-fields';
import { useDomain } from './use-domain';
import classes from './user-fieldset.module.css';
import type { UserValues } from './user-values';

type Props = {
  user: UserView;
  values: UserValues;
  errors: Record<string, string>;
  onChange: (change: Partial<UserValues>) => void;
};

/** The fields of an existing user. One who may only reset the password sees the rest as it is. */
export function UserFieldset({ user, values, errors, onChange }: Props) {
  const t = useTranslations('userEdit');
  const { data: domain } = useDomain(user.domain, null);
  const locked = !user.can.update;
  return (
    <Stack gap="md">
      {locked && <Text className={classes.note}>{t('passwordOnly')}</Text>}
      <TextInput
        label={t('name')}
        value={values.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={errors.name}
        disabled={locked}
        autoComplete="off"
        dir="auto"
        autoFocus={!locked}
      />
      <div className={classes.group}>
        <PasswordField
          label={t('password')}
          value={values.password}
          onChange={(password) => onChange({ password })}
          error={errors.password}
          address={user.address}
          disabled={!user.can.resetPassword}
        />
        {values.password === '' && <Text className={classes.note}>{t('passwordStays')}</Text>}
        <Checkbox
          label={t('mustChange')}
          checked={values.mustChangePassword}
          onChange={(event) => onChange({ mustChangePassword: event.currentTarget.checked })}
          disabled={!user.can.resetPassword}
        />
      </div>
      <div className={classes.quota}>
        <QuotaField
          label={t('quota')}
          value={values.quotaBytes}
          onChange={(quotaBytes) => onChange({ quotaBytes })}
          max={domain?.maxQuotaBytes}
          error={errors.quotaBytes}
          disabled={locked}
        />
      </div>
      <ForwardFields values={values} errors={errors} onChange={onChange} disabled={locked} />
      <ActiveField
        label={t('active')}
        hint={t('activeHint')}
        active={values.active}
        disabled={locked}
        onChange={onChange}
      />
    </Stack>
  );
}
