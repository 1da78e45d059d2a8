import { useTranslations } from 'next-intl';
import type { Difference } from '@/components/ui/changed-notice';
import { formatBytes } from '@/lib/core/bytes';
import type { DomainView } from '@/lib/operations/domains/view';
import { type DomainValues, differing, toValues } from './domain-values';

const LABELS = {
  description: 'description',
  active: 'active',
  maxUsers: 'maxUsers',
  defaultQuotaBytes: 'defaultQuota',
  maxQuotaBytes: 'maxQuota',
} as const;

/** The fields that this form would overwrite, as they stand there now and here. */
export function useDifferences(
  mine: DomainValues,
  theirs: DomainView | null,
  changes: (keyof DomainValues)[],
): Difference[] {
  const t = useTranslations('domains');
  if (theirs === null) return [];
  const there = toValues(theirs);
  return differing(mine, there)
    .filter((name) => changes.includes(name))
    .map((name) => ({
      field: t(`form.${LABELS[name]}`),
      theirs: show(there, name),
      mine: show(mine, name),
    }));

  function show(values: DomainValues, name: keyof DomainValues): string {
    if (name === 'active') return values.active ? t('active') : t('disabled');
    if (name === 'description') return values.description;
    const number = values[name];
    if (!number && (name !== 'maxUsers' || number === null)) return t('noLimit');
    return name === 'maxUsers' ? String(number) : formatBytes(Number(number));
  }
}
