'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { NewButton } from '@/components/list/list-head';
import type { Listed } from '@/components/list/listed';
import { Listing } from '@/components/list/listing';
import { useListing } from '@/components/list/use-listing';
import type { FirstPage } from '@/components/list/use-page';
import type { Role } from '@/lib/core/actor';
import type { AdminView } from '@/lib/operations/admins/view';
import { AdminList } from './admin-list';

const CreateModal = dynamic(() => import('./admin-create-modal').then((file) => file.AdminCreateModal), {
  ssr: false,
});
const EditModal = dynamic(() => import('./admin-edit-modal').then((file) => file.AdminEditModal), {
  ssr: false,
});
const RemoveModal = dynamic(() => import('./admin-remove-modal').then((file) => file.AdminRemoveModal), {
  ssr: false,
});

/** `roles`: those that one may give; none, where one only looks. */
type Props = { first: FirstPage<AdminView, Listed> | null; roles: readonly Role[] };

export function AdminsScreen({ first, roles }: Props) {
  const t = useTranslations('admins');
  const listing = useListing('admins', '/admin/admins', first);
  const { frame, list, dialog, edit, remove, close, mark } = listing;
  const create = roles.length > 0 ? listing.create : undefined;
  return (
    <Listing
      {...frame}
      title={t('title')}
      searchLabel={t('search')}
      actions={<NewButton label={t('new')} onClick={create} />}
    >
      <AdminList {...list} onCreate={create} onEdit={edit} onRemove={remove} />
      {dialog?.kind === 'create' && <CreateModal roles={roles} onClose={close} onCreated={mark} />}
      {dialog?.kind === 'edit' && (
        <EditModal admin={dialog.row} roles={roles} onClose={close} onUpdated={mark} />
      )}
      {dialog?.kind === 'remove' && <RemoveModal admin={dialog.row} onClose={close} />}
    </Listing>
  );
}
