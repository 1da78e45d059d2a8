'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { RemoveDialog } from '@/components/form/remove-dialog';
import { useRemoval } from '@/components/form/use-removal';
import type { AliasView } from '@/lib/operations/aliases/view';
import { useAliasName } from './use-alias-words';

type Props = { alias: AliasView; onClose: () => void };

export function AliasRemoveModal({ alias, onClose }: Props) {
  const t = useTranslations('aliases.removal');
  const address = useAliasName()(alias);
  const removal = useRemoval({
    noun: 'aliases',
    name: alias.address,
    told: () => ({ message: t('done', { address }) }),
    onRemoved: onClose,
  });
  return (
    <RemoveDialog title={t('title', { address })} action={t('action')} removal={removal} onClose={onClose}>
      <Text>{t('text', { count: alias.targets.length })}</Text>
    </RemoveDialog>
  );
}
