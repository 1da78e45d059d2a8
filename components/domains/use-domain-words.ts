import { useTranslations } from 'next-intl';
import { formatBytes } from '@/lib/core/bytes';
import type { DomainValues } from './domain-values';

const LABELS = {
  description: 'description',
  active: 'active',
  maxUsers: 'maxUsers',
  defaultQuotaBytes: 'defaultQuota',
  maxQuotaBytes: 'maxQuota',
} as const;

/** How the fields are called, and what stands in them, in words. */
export function useDomainWords() {
  const t = useTranslations('domains');
  return {
    label: (name: keyof DomainValues) => t(`form.${LABELS[name]}`),
    show(values: DomainValues, name: keyof DomainValues): string {
      if (name === 'active') return values.active ? t('active') : t('disabled');
      if (name === 'description') return values.description || t('form.none');
      if (name === 'maxUsers') return values.maxUsers === null ? t('noLimit') : String(values.maxUsers);
      return values[name] === 0 ? t('noLimit') : formatBytes(values[name]);
    },
  };
}
