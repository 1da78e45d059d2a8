'use client';

import { Button, Group, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DomainTabs } from '@/components/domains/domain-tabs';
import { type Listed, searchOf, showListed } from '@/components/list/listed';
import classes from '@/components/list/search.module.css';
import { type FirstPage, usePage } from '@/components/list/use-page';
import { Pager } from '@/components/ui/pager';
import { SearchField } from '@/components/ui/search-field';
import { useReturnFocus } from '@/components/ui/use-return-focus';
import type { AliasDomainView } from '@/lib/operations/alias-domains/view';
import { AliasDomainList } from './alias-domain-list';

const CreateModal = dynamic(
  () => import('./alias-domain-create-modal').then((file) => file.AliasDomainCreateModal),
  { ssr: false },
);
const RemoveModal = dynamic(
  () => import('./alias-domain-remove-modal').then((file) => file.AliasDomainRemoveModal),
  { ssr: false },
);

type Dialog = 'create' | AliasDomainView;

type Props = {
  /** What the server has put into the page; null when it could not. */
  first: FirstPage<AliasDomainView, Listed> | null;
  canCreate: boolean;
};

function showAliasDomains(listed: Listed, how: 'push' | 'replace'): void {
  showListed(`/admin/domains/aliases${searchOf(listed)}`, how);
}

export function AliasDomainsScreen({ first, canCreate }: Props) {
  const t = useTranslations('aliasDomains');
  const params = useSearchParams();
  const listed: Listed = { q: params.get('q') ?? '', after: params.get('after') };
  const query = usePage('alias-domains', listed, first);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [changed, setChanged] = useState<string | null>(null);
  useReturnFocus(dialog !== null);
  const close = () => setDialog(null);
  const create = canCreate ? () => setDialog('create') : undefined;
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
      <DomainTabs current="aliasDomains" />
      <SearchField
        className={classes.search}
        label={t('search')}
        value={listed.q}
        onChange={(q) => showAliasDomains({ q, after: null }, 'replace')}
      />
      <AliasDomainList
        query={query}
        q={listed.q}
        changed={changed}
        onCreate={create}
        onClearSearch={() => showAliasDomains({ q: '', after: null }, 'push')}
        onFirstPage={() => showAliasDomains({ ...listed, after: null }, 'replace')}
        onRemove={setDialog}
      />
      <Pager
        after={listed.after}
        next={query.data?.next ?? null}
        onGo={(after) => showAliasDomains({ ...listed, after }, 'push')}
      />
      {dialog === 'create' && <CreateModal onClose={close} onCreated={setChanged} />}
      {dialog !== null && dialog !== 'create' && <RemoveModal aliasDomain={dialog} onClose={close} />}
    </>
  );
}
