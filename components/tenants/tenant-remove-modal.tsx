'use client';

import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { FormModal } from '@/components/form/form-modal';
import { RemoveDialog } from '@/components/form/remove-dialog';
import { api } from '@/components/query/api';
import { pathOf } from '@/components/query/path';
import { useToast } from '@/components/ui/use-toast';
import type { TenantView } from '@/lib/operations/tenants/view';

type Props = { tenant: TenantView; onClose: () => void };

/** Only an empty one goes: of another it says what is still in it. */
export function TenantRemoveModal({ tenant, onClose }: Props) {
  const t = useTranslations('tenants.removal');
  const removal = useRemoval(tenant.name, onClose);
  if (tenant.domainCount > 0) return <StillInUse tenant={tenant} onClose={onClose} />;
  return (
    <RemoveDialog
      title={t('title', { tenant: tenant.name })}
      action={t('action')}
      removing={removal.isPending}
      error={removal.error}
      onRemove={() => removal.mutate()}
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

function useRemoval(name: string, onRemoved: () => void) {
  const t = useTranslations('tenants.removal');
  const cache = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: () => api(pathOf('tenants', name), { method: 'DELETE' }),
    onError: () => cache.invalidateQueries({ queryKey: ['tenants'] }),
    async onSuccess() {
      toast({ message: t('done', { tenant: name }) });
      // The row goes first, so that the focus is not given back to what is about to go.
      await cache.invalidateQueries({ queryKey: ['tenants'] });
      onRemoved();
    },
  });
}
