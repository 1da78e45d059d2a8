import { useTranslations } from 'next-intl';
import type { Difference } from '@/components/ui/changed-notice';
import { formatBytes } from '@/lib/core/bytes';
import { type DomainValues, differing } from './domain-values';

const LABELS = {
  description: 'description',
  active: 'active',
  maxUsers: 'maxUsers',
  defaultQuotaBytes: 'defaultQuota',
  maxQuotaBytes: 'maxQuota',
} as const;

/** What somebody else changed since `base`, beside what was changed here. */
export function useDifferences() {
  const t = useTranslations('domains');

  function show(values: DomainValues, name: keyof DomainValues): string {
    if (name === 'active') return values.active ? t('active') : t('disabled');
    if (name === 'description') return values.description || t('form.none');
    if (name === 'maxUsers') return values.maxUsers === null ? t('noLimit') : String(values.maxUsers);
    return values[name] === 0 ? t('noLimit') : formatBytes(values[name]);
  }

  return (base: DomainValues, theirs: DomainValues, mine: DomainValues): Difference[] => {
    const touched = differing(base, mine);
    return differing(base, theirs).map((name) => ({
      field: t(`form.${LABELS[name]}`),
      theirs: show(theirs, name),
      mine: touched.includes(name) ? show(mine, name) : null,
    }));
  };
}
