import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Difference } from '@/components/ui/changed-notice';
import { formatBytes } from '@/lib/core/bytes';
import type { UserView } from '@/lib/operations/users/view';
import { changesOf, toValues, type UserValues } from './user-values';

/** What somebody else changed since `base`, beside what stands here. A password shows only that there is a new one. */
export function useDifferences(mine: UserValues, base: UserView, theirs: UserView | null): Difference[] {
  const t = useTranslations('userEdit');
  if (theirs === null) return [];
  const there = toValues(theirs);
  const names = Object.keys(changesOf(there, base)) as (keyof UserValues)[];
  const differences = names.map((name) => ({
    field: t(LABELS[name]),
    theirs: show(there, name),
    mine: show(mine, name),
  }));
  if (theirs.passwordChangedAt === base.passwordChangedAt) return differences;
  const typed = mine.password === '' ? t('difference.passwordNone') : t('difference.passwordTyped');
  return [...differences, { field: t('password'), theirs: t('difference.passwordChanged'), mine: typed }];

  function show(values: UserValues, name: keyof UserValues): ReactNode {
    if (name === 'active') return t(values.active ? 'difference.enabled' : 'difference.disabled');
    if (name === 'mustChangePassword')
      return t(values.mustChangePassword ? 'difference.yes' : 'difference.no');
    if (name === 'quotaBytes')
      return values.quotaBytes === 0 ? t('difference.noLimit') : formatBytes(values.quotaBytes);
    return <bdi>{values.name || t('difference.empty')}</bdi>;
  }
}

const LABELS = {
  name: 'name',
  password: 'password',
  mustChangePassword: 'mustChange',
  quotaBytes: 'quota',
  active: 'active',
} as const;
