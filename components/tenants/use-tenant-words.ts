import { useTranslations } from 'next-intl';
import { formatBytes } from '@/lib/core/bytes';
import type { TenantValues } from './tenant-values';

/** How the fields are called, and what stands in them, in words. */
export function useTenantWords() {
  const t = useTranslations('tenants');
  return {
    label: (name: keyof TenantValues) => t(`form.${name === 'maxQuotaBytes' ? 'maxQuota' : name}`),
    show(values: TenantValues, name: keyof TenantValues): string {
      if (name === 'name' || name === 'description') return values[name] || t('form.nothing');
      if (name === 'maxQuotaBytes') return values[name] === 0 ? t('noLimit') : formatBytes(values[name]);
      if (name === 'secondFactorRequired') return t(values[name] ? 'form.yes' : 'form.no');
      return values[name] === null ? t('noLimit') : String(values[name]);
    },
  };
}
