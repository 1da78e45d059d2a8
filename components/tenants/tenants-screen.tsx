'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { NewButton } from '@/components/list/list-head';
import type { Listed } from '@/components/list/listed';
import { Listing } from '@/components/list/listing';
import { useListing } from '@/components/list/use-listing';
import type { FirstPage } from '@/components/list/use-page';
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

export function TenantsScreen({ first }: { first: FirstPage<TenantView, Listed> | null }) {
  const t = useTranslations('tenants');
  const listing = useListing('tenants', '/admin/tenants', first);
  const { frame, list, dialog, create, edit, remove, close, mark } = listing;
  return (
    <Listing
      {...frame}
      title={t('title')}
      searchLabel={t('search')}
      actions={<NewButton label={t('new')} onClick={create} />}
    >
      <TenantList {...list} onCreate={create} onEdit={edit} onRemove={remove} />
      {dialog?.kind === 'create' && <CreateModal onClose={close} onCreated={mark} />}
      {dialog?.kind === 'edit' && <EditModal tenant={dialog.row} onClose={close} onUpdated={mark} />}
      {dialog?.kind === 'remove' && <RemoveModal tenant={dialog.row} onClose={close} />}
    </Listing>
  );
}
