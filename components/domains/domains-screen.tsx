'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { NewButton } from '@/components/list/list-head';
import type { Listed } from '@/components/list/listed';
import { Listing } from '@/components/list/listing';
import { useListing } from '@/components/list/use-listing';
import type { FirstPage } from '@/components/list/use-page';
import type { DomainView } from '@/lib/operations/domains/view';
import { DomainList } from './domain-list';
import { DomainTabs } from './domain-tabs';

const CreateModal = dynamic(() => import('./domain-create-modal').then((file) => file.DomainCreateModal), {
  ssr: false,
});
const EditModal = dynamic(() => import('./domain-edit-modal').then((file) => file.DomainEditModal), {
  ssr: false,
});
const RemoveModal = dynamic(() => import('./domain-remove-modal').then((file) => file.DomainRemoveModal), {
  ssr: false,
});

type Props = { first: FirstPage<DomainView, Listed> | null; canCreate: boolean };

export function DomainsScreen({ first, canCreate }: Props) {
  const t = useTranslations('domains');
  const listing = useListing('domains', '/admin/domains', first);
  const { frame, list, dialog, edit, remove, close, mark } = listing;
  const create = canCreate ? listing.create : undefined;
  return (
    <Listing
      {...frame}
      title={t('title')}
      searchLabel={t('search')}
      actions={<NewButton label={t('new')} onClick={create} />}
      tabs={<DomainTabs current="domains" />}
    >
      <DomainList {...list} onCreate={create} onEdit={edit} onRemove={remove} />
      {dialog?.kind === 'create' && <CreateModal onClose={close} onCreated={mark} />}
      {dialog?.kind === 'edit' && <EditModal domain={dialog.row} onClose={close} onUpdated={mark} />}
      {dialog?.kind === 'remove' && <RemoveModal domain={dialog.row} onClose={close} />}
    </Listing>
  );
}
