'use client';

import { Button, Title } from '@mantine/core';
import { IconWorld } from '@tabler/icons-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';

type Props = { noun: 'users' | 'aliases'; canCreateDomain: boolean };

/** Instead of the users or aliases, while there is no domain that could have any. */
export function NoDomain({ noun, canCreateDomain }: Props) {
  const menu = useTranslations('shell.menu');
  const t = useTranslations('users');
  return (
    <>
      <Title order={1}>{menu(noun)}</Title>
      <EmptyState
        icon={<IconWorld size={32} stroke={1.5} />}
        title={t('noDomain.title')}
        action={
          canCreateDomain && (
            <Button component={Link} href="/admin/domains">
              {t('noDomain.action')}
            </Button>
          )
        }
      >
        {canCreateDomain ? t('noDomain.text') : t('noDomain.textForbidden')}
      </EmptyState>
    </>
  );
}
