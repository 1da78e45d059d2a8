'use client';

import { Button, Group, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { press } from '@/components/shortcuts/targets';
import { findOpener } from '@/components/ui/opener';
import { Pager } from '@/components/ui/pager';
import { SearchField } from '@/components/ui/search-field';
import type { DomainView } from '@/lib/operations/domains/view';
import { DomainList } from './domain-list';
import { type FirstView, showDomains } from './domain-list-state';
import classes from './domains-screen.module.css';
import { useDomainList } from './use-domain-list';

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
  const opener = useRef<HTMLElement>(null);

  function open(dialog: Dialog) {
    opener.current = findOpener();
    setDialog(dialog);
  }

  function close() {
    setDialog(null);
    opener.current?.focus();
  }

  /** The row that opened the dialog goes with the domain. */
  function closeAfterRemoval() {
    setDialog(null);
    press('search');
  }

  const create = canCreate ? () => open({ kind: 'create' }) : undefined;
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
        clearLabel={t('nothing.action')}
        value={state.q}
        onChange={(q) => showDomains({ q, after: null }, 'replace')}
      />
      <DomainList
        query={query}
        q={state.q}
        changed={changed}
        onCreate={create}
        onClearSearch={() => showDomains({ q: '', after: null }, 'push')}
        onEdit={(domain) => open({ kind: 'edit', domain })}
        onRemove={(domain) => open({ kind: 'remove', domain })}
      />
      <Pager
        after={state.after}
        next={query.data?.next ?? null}
        onGo={(after) => showDomains({ q: state.q, after }, 'push')}
      />
      {dialog?.kind === 'create' && <CreateModal onClose={close} onCreated={setChanged} />}
      {dialog?.kind === 'edit' && <EditModal domain={dialog.domain} onClose={close} onUpdated={setChanged} />}
      {dialog?.kind === 'remove' && (
        <RemoveModal domain={dialog.domain} onClose={close} onRemoved={closeAfterRemoval} />
      )}
    </>
  );
}
