import { useTranslations } from 'next-intl';
import { toUnicodeDomain } from '@/lib/core/unicode';
import { type AdminValues, namesOf } from './admin-values';

/** How the fields are called, and what stands in them, in words. */
export function useAdminWords() {
  const t = useTranslations('admins');
  const role = useTranslations('shell.role');
  return {
    label: (name: keyof AdminValues) => t(`form.${name}`),
    show(values: AdminValues, name: keyof AdminValues): string {
      if (name === 'role') return role(values.role);
      if (name === 'active') return values.active ? t('active') : t('disabled');
      if (name === 'mustChangePassword') return values.mustChangePassword ? t('form.yes') : t('form.no');
      if (name === 'domains')
        return namesOf(values.domains).map(toUnicodeDomain).join(', ') || t('form.none');
      return values[name] || t('form.none');
    },
  };
}
