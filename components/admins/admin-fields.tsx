import { Checkbox, Select, Stack, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { ActiveField } from '@/components/form/active-field';
import { PasswordField } from '@/components/ui/password-field';
import type { Role } from '@/lib/core/actor';
import type { AdminValues } from './admin-values';
import { ScopeFields } from './scope-fields';

type Props = {
  username: string;
  values: AdminValues;
  /** What a role begins with, when another one is chosen. */
  initial: AdminValues;
  errors: Record<string, string>;
  roles: readonly Role[];
  /** The name to sign in with is asked for before them. */
  isNew?: boolean;
  onChange: (change: Partial<AdminValues>) => void;
};

/** What New and Edit have in common. */
export function AdminFields({ username, values, initial, errors, roles, isNew, onChange }: Props) {
  const t = useTranslations('admins.form');
  const roleName = useTranslations('shell.role');
  return (
    <>
      <TextInput
        label={t('name')}
        value={values.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={errors.name}
        autoComplete="off"
        dir="auto"
        data-autofocus={isNew ? undefined : true}
      />
      <Select
        label={t('role')}
        description={t(`roleHint.${values.role}`)}
        data={roles.map((role) => ({ value: role, label: roleName(role) }))}
        value={values.role}
        onChange={(role) =>
          onChange({ role: role as Role, tenant: initial.tenant, domains: initial.domains })
        }
        error={errors.role}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
      />
      <ScopeFields values={values} errors={errors} roles={roles} onChange={onChange} />
      <Stack gap="xs">
        <PasswordField
          label={t('password')}
          value={values.password}
          onChange={(password) => onChange({ password })}
          error={errors.password}
          address={username}
        />
        {!isNew && values.password === '' && (
          <Text size="xs" c="dimmed">
            {t('passwordStays')}
          </Text>
        )}
        <Checkbox
          label={t('mustChangePassword')}
          checked={values.mustChangePassword}
          onChange={(event) => onChange({ mustChangePassword: event.currentTarget.checked })}
        />
      </Stack>
      <ActiveField label={t('active')} hint={t('activeHint')} active={values.active} onChange={onChange} />
    </>
  );
}
