'use client';

import { Button, Group, Stack, Text } from '@mantine/core';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { FormModal } from '@/components/form/form-modal';
import { RemoveDialog } from '@/components/form/remove-dialog';
import { useRemoval } from '@/components/form/use-removal';
import type { TenantView } from '@/lib/operations/tenants/view';

type Props = { tenant: TenantView; onClose: () => void };

/** Only an empty one goes: of another it says what is still in it. */
export function TenantRemoveModal({ tenant, onClose }: Props) {
  const t = useTranslations('tenants.removal');
  const removal = useRemoval({
    noun: 'tenants',
    name: tenant.name,
    told: () => ({ message: t('done', { tenant: tenant.name }) }),
    onRemoved: onClose,
  });
  if (tenant.domainCount > 0) return <StillInUse tenant={tenant} onClose={onClose} />;
  return (
    <RemoveDialog
      title={t('title', { tenant: tenant.name })}
      action={t('action')}
      removal={removal}
      onClose={onClose}
    >
      <Text>{t('empty')}</Text>
    </RemoveDialog>
  );
}

function StillInUse({ tenant: { name, domainCount, userCount }, onClose }: Props) {
  const t = useTranslations();
  return (
    <FormModal opened small title={t('tenants.removal.title', { tenant: name })} onClose={onClose}>
      <Stack gap="md">
        <Text>{t('tenants.removal.domains', { count: domainCount, users: userCount })}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button component={Link} href="/admin/domains">
            {t('tenants.removal.toDomains')}
          </Button>
        </Group>
      </Stack>
    </FormModal>
  );
}
