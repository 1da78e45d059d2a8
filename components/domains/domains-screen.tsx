'use client';

import { Button, Group, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Pager } from '@/components/ui/pager';
import type { DomainView } from '@/lib/operations/domains/view';
import { DomainList } from './domain-list';
import { DomainSearch } from './domain-search';
import { type FirstView, showDomains, useDomainList } from './use-domain-list';

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
  /** What the server has put into the page; null when it could not. */ first: FirstView | null;
  canCreate: boolean;
};

export function DomainsScreen({ first, canCreate }: Props) {
  const t = useTranslations('domains');
  const { state, query } = useDomainList(first);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [changed, setChanged] = useState<string | null>(null);
  const close = () => setDialog(null);
  const create = canCreate ? () => setDialog({ kind: 'create' }) : undefined;
  return (
    <>
      <Group justify="space-between" mb="md">
        <Title order={1}>{t('title')}</Title>
        {create && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} data-shortcut="new" onClick={create}>
            {t('new')}
          </Button>
        )}
      </Group>
      <DomainSearch value={state.q} onChange={(q) => showDomains({ q, after: null }, 'replace')} />
      <DomainList
        query={query}
        q={state.q}
        changed={changed}
        onCreate={create}
        onClearSearch={() => showDomains({ q: '', after: null }, 'push')}
        onEdit={(domain) => setDialog({ kind: 'edit', domain })}
        onRemove={(domain) => setDialog({ kind: 'remove', domain })}
      />
      <Pager
        after={state.after}
        next={query.data?.next ?? null}
        onGo={(after) => showDomains({ q: state.q, after }, 'push')}
      />
      {dialog?.kind === 'create' && <CreateModal onClose={close} onCreated={setChanged} />}
      {dialog?.kind === 'edit' && (
        <EditModal name={dialog.domain.name} onClose={close} onUpdated={setChanged} />
      )}
      {dialog?.kind === 'remove' && <RemoveModal domain={dialog.domain} onClose={close} />}
    </>
  );
}
