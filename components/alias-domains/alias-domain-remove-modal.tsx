'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { RemoveDialog } from '@/components/form/remove-dialog';
import { useRemoval } from '@/components/form/use-removal';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { AliasDomainView } from '@/lib/operations/alias-domains/view';

type Props = { aliasDomain: AliasDomainView; onClose: () => void };

export function AliasDomainRemoveModal({ aliasDomain, onClose }: Props) {
  const t = useTranslations('aliasDomains.removal');
  const name = toUnicodeDomain(aliasDomain.name);
  const removal = useRemoval({
    noun: 'alias-domains',
    name: aliasDomain.name,
    told: () => ({ message: t('done', { name }) }),
    onRemoved: onClose,
  });
  return (
    <RemoveDialog title={t('title', { name })} action={t('action')} removal={removal} onClose={onClose}>
      <Text>{t('text', { name, domain: toUnicodeDomain(aliasDomain.domain) })}</Text>
    </RemoveDialog>
  );
}
