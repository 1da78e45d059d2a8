'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { RemoveDialog } from '@/components/form/remove-dialog';
import { useRemoval } from '@/components/form/use-removal';
import { ApiError } from '@/components/query/api';
import { domainSchema } from '@/lib/core/address';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { DomainView } from '@/lib/operations/domains/view';

type Props = { domain: DomainView; onClose: () => void };

/** Says how many users go; when there are any, it wants the domain's name typed. */
export function DomainRemoveModal({ domain: { name, userCount }, onClose }: Props) {
  const t = useTranslations('domains.removal');
  const domain = toUnicodeDomain(name);
  const { removing, error, remove } = useRemoval({
    noun: 'domains',
    name,
    told: ({ usersDeleted }: { usersDeleted: number }) => ({
      message: t('done', { count: usersDeleted, domain }),
    }),
    onRemoved: onClose,
  });
  const confirmation = {
    label: t('confirm', { domain }),
    mismatch: t('mismatch'),
    accepts: (typed: string) => domainSchema.safeParse(typed).data === name,
  };
  // Aliases alone keep it as well, and only the server knows of them.
  const wantsName = userCount > 0 || (error instanceof ApiError && error.status === 409);
  return (
    <RemoveDialog
      title={t('title', { domain })}
      action={t('action')}
      confirmation={wantsName ? confirmation : undefined}
      removal={{ removing, error, remove: () => remove(wantsName ? { confirm: name } : {}) }}
      onClose={onClose}
    >
      <Text>{userCount === 0 ? t('empty') : t('users', { count: userCount })}</Text>
    </RemoveDialog>
  );
}
