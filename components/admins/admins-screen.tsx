'use client';

import { Button, Group, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type Listed, searchOf, showListed } from '@/components/list/listed';
import { type FirstPage, usePage } from '@/components/list/use-page';
import { Pager } from '@/components/ui/pager';
import { SearchField } from '@/components/ui/search-field';
import { useReturnFocus } from '@/components/ui/use-return-focus';
import type { Role } from '@/lib/core/actor';
import type { AdminView } from '@/lib/operations/admins/view';
import { AdminList } from './admin-list';
import classes from './admins-screen.module.css';

const CreateModal = dynamic(() => import('./admin-create-modal').then((file) => file.AdminCreateModal), {
  ssr: false,
});
const EditModal = dynamic(() => import('./admin-edit-modal').then((file) => file.AdminEditModal), {
  ssr: false,
});
const RemoveModal = dynamic(() => import('./admin-remove-modal').then((file) => file.AdminRemoveModal), {
  ssr: false,
});

type Dialog = { kind: 'create' } | { kind: 'edit' | 'remove'; admin: AdminView };

type Props = {
  /** What the server has put into the page; null when it could not. */
  first: FirstPage<AdminView, Listed> | null;
  /** The roles that one may give; none, where one only looks. */
  roles: readonly Role[];
};

function showAdmins(listed: Listed, how: 'push' | 'replace'): void {
  showListed(`/admin/admins${searchOf(listed)}`, how);
}

export function AdminsScreen({ first, roles }: Props) {
  const t = useTranslations('admins');
  const params = useSearchParams();
  const listed: Listed = { q: params.get('q') ?? '', after: params.get('after') };
  const query = usePage('admins', listed, first);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [changed, setChanged] = useState<string | null>(null);
  useReturnFocus(dialog !== null);
  const close = () => setDialog(null);
  const create = roles.length > 0 ? () => setDialog({ kind: 'create' }) : undefined;
  return (
    <>
      <Group justify="space-between" mb="md" mih={36}>
        <Title order={1}>{t('title')}</Title>
        {create && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} data-shortcut="new" onClick={create}>
            {t('new')}
          </Button>
        )}
      </Group>
      <SearchField
        className={classes.search}
        label={t('search')}
        value={listed.q}
        onChange={(q) => showAdmins({ q, after: null }, 'replace')}
      />
      <AdminList
        query={query}
        q={listed.q}
        changed={changed}
        onCreate={create}
        onClearSearch={() => showAdmins({ q: '', after: null }, 'push')}
        onFirstPage={() => showAdmins({ ...listed, after: null }, 'replace')}
        onEdit={(admin) => setDialog({ kind: 'edit', admin })}
        onRemove={(admin) => setDialog({ kind: 'remove', admin })}
      />
      <Pager
        after={listed.after}
        next={query.data?.next ?? null}
        onGo={(after) => showAdmins({ ...listed, after }, 'push')}
      />
      {dialog?.kind === 'create' && <CreateModal roles={roles} onClose={close} onCreated={setChanged} />}
      {dialog?.kind === 'edit' && (
        <EditModal admin={dialog.admin} roles={roles} onClose={close} onUpdated={setChanged} />
      )}
      {dialog?.kind === 'remove' && <RemoveModal admin={dialog.admin} onClose={close} />}
    </>
  );
}
