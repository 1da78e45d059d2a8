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

type Dialog = { kind: 'create' } | { kind: 'edit' | 'remove'; domain: DomainView };

type Props = {
  /** What the server has put into the page; null when it could not. */
  first: FirstPage<DomainView, Listed> | null;
  canCreate: boolean;
};

function showDomains(listed: Listed, how: 'push' | 'replace'): void {
  showListed(`/admin/domains${searchOf(listed)}`, how);
}

export function DomainsScreen({ first, canCreate }: Props) {
  const t = useTranslations('domains');
  const params = useSearchParams();
  const listed: Listed = { q: params.get('q') ?? '', after: params.get('after') };
  const query = usePage('domains', listed, first);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [changed, setChanged] = useState<string | null>(null);
  useReturnFocus(dialog !== null);
  const close = () => setDialog(null);
  const create = canCreate ? () => setDialog({ kind: 'create' }) : undefined;
  return (
    <>
      <Group justify="space-between" mb="xs" mih={36}>
        <Title order={1}>{t('title')}</Title>
        {create && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} data-shortcut="new" onClick={create}>
            {t('new')}
          </Button>
        )}
      </Group>
      <DomainTabs current="domains" />
      <SearchField
        className={classes.search}
        label={t('search')}
        value={listed.q}
        onChange={(q) => showDomains({ q, after: null }, 'replace')}
      />
      <DomainList
        query={query}
        q={listed.q}
        changed={changed}
        onCreate={create}
        onClearSearch={() => showDomains({ q: '', after: null }, 'push')}
        onFirstPage={() => showDomains({ ...listed, after: null }, 'replace')}
        onEdit={(domain) => setDialog({ kind: 'edit', domain })}
        onRemove={(domain) => setDialog({ kind: 'remove', domain })}
      />
      <Pager
        after={listed.after}
        next={query.data?.next ?? null}
        onGo={(after) => showDomains({ ...listed, after }, 'push')}
      />
      {dialog?.kind === 'create' && <CreateModal onClose={close} onCreated={setChanged} />}
      {dialog?.kind === 'edit' && <EditModal domain={dialog.domain} onClose={close} onUpdated={setChanged} />}
      {dialog?.kind === 'remove' && <RemoveModal domain={dialog.domain} onClose={close} />}
    </>
  );
}
