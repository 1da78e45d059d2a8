'use client';

import { Button, Group, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type Listed, searchOf, showListed } from '@/components/list/listed';
import classes from '@/components/list/search.module.css';
import { type FirstPage, usePage } from '@/components/list/use-page';
import { Pager } from '@/components/ui/pager';
import { SearchField } from '@/components/ui/search-field';
import { useReturnFocus } from '@/components/ui/use-return-focus';
import type { TenantView } from '@/lib/operations/tenants/view';
import { TenantList } from './tenant-list';

const CreateModal = dynamic(() => import('./tenant-create-modal').then((file) => file.TenantCreateModal), {
  ssr: false,
});
const EditModal = dynamic(() => import('./tenant-edit-modal').then((file) => file.TenantEditModal), {
  ssr: false,
});
const RemoveModal = dynamic(() => import('./tenant-remove-modal').then((file) => file.TenantRemoveModal), {
  ssr: false,
});

type Dialog = { kind: 'create' } | { kind: 'edit' | 'remove'; tenant: TenantView };

/** `first`: what the server has put into the page; null when it could not. */
type Props = { first: FirstPage<TenantView, Listed> | null };

function showTenants(listed: Listed, how: 'push' | 'replace'): void {
  showListed(`/admin/tenants${searchOf(listed)}`, how);
}

export function TenantsScreen({ first }: Props) {
  const t = useTranslations('tenants');
  const params = useSearchParams();
  const listed: Listed = { q: params.get('q') ?? '', after: params.get('after') };
  const query = usePage('tenants', listed, first);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [changed, setChanged] = useState<string | null>(null);
  useReturnFocus(dialog !== null);
  const close = () => setDialog(null);
  const create = () => setDialog({ kind: 'create' });
  return (
    <>
      <Group justify="space-between" mb="md" mih={36}>
        <Title order={1}>{t('title')}</Title>
        <Button leftSection={<IconPlus size={18} aria-hidden />} data-shortcut="new" onClick={create}>
          {t('new')}
        </Button>
      </Group>
      <SearchField
        className={classes.search}
        label={t('search')}
        value={listed.q}
        onChange={(q) => showTenants({ q, after: null }, 'replace')}
      />
      <TenantList
        query={query}
        q={listed.q}
        changed={changed}
        onCreate={create}
        onClearSearch={() => showTenants({ q: '', after: null }, 'push')}
        onFirstPage={() => showTenants({ ...listed, after: null }, 'replace')}
        onEdit={(tenant) => setDialog({ kind: 'edit', tenant })}
        onRemove={(tenant) => setDialog({ kind: 'remove', tenant })}
      />
      <Pager
        after={listed.after}
        next={query.data?.next ?? null}
        onGo={(after) => showTenants({ ...listed, after }, 'push')}
      />
      {dialog?.kind === 'create' && <CreateModal onClose={close} onCreated={setChanged} />}
      {dialog?.kind === 'edit' && <EditModal tenant={dialog.tenant} onClose={close} onUpdated={setChanged} />}
      {dialog?.kind === 'remove' && <RemoveModal tenant={dialog.tenant} onClose={close} />}
    </>
  );
}
