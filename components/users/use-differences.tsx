import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { differencesOf } from '@/components/form/differences';
import type { Difference } from '@/components/ui/changed-notice';
import { formatBytes } from '@/lib/core/bytes';
import type { UserView } from '@/lib/operations/users/view';
import { toValues, type UserValues } from './user-values';

const LABELS = {
  name: 'name',
  password: 'password',
  mustChangePassword: 'mustChange',
  quotaBytes: 'quota',
  active: 'active',
  forwardTo: 'forwardTo',
  keepsCopy: 'keepsCopy',
} as const;

/** What somebody else changed since `base`. A password shows only that there is a new one. */
export function useDifferences(mine: UserValues, base: UserView, theirs: UserView | null): Difference[] {
  const t = useTranslations('userEdit');
  if (theirs === null) return [];
  const differences = differencesOf(
    { base: toValues(base), theirs: toValues(theirs), mine },
    { label: (name) => t(LABELS[name]), show },
  );
  if (theirs.passwordChangedAt === base.passwordChangedAt) return differences;
  const typed = mine.password === '' ? null : t('difference.passwordTyped');
  return [...differences, { field: t('password'), theirs: t('difference.passwordChanged'), mine: typed }];

  function show(values: UserValues, name: keyof UserValues): ReactNode {
    if (name === 'active') return t(values.active ? 'difference.enabled' : 'difference.disabled');
    if (name === 'mustChangePassword' || name === 'keepsCopy')
      return t(values[name] ? 'difference.yes' : 'difference.no');
    if (name === 'quotaBytes')
      return values.quotaBytes === 0 ? t('difference.noLimit') : formatBytes(values.quotaBytes);
    return <bdi>{values[name].replaceAll('\n', ', ') || t('difference.empty')}</bdi>;
  }
}
