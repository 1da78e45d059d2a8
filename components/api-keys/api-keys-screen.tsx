'use client';

import { Button, Group, Title } from '@mantine/core';
import { IconBook2, IconPlus } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type Listed, searchOf, showListed } from '@/components/list/listed';
import classes from '@/components/list/search.module.css';
import { type FirstPage, usePage } from '@/components/list/use-page';
import { Pager } from '@/components/ui/pager';
import { SearchField } from '@/components/ui/search-field';
import { useReturnFocus } from '@/components/ui/use-return-focus';
import type { ApiKeyView } from '@/lib/operations/api-keys/view';
import type { Offer } from './api-key-fields';
import { ApiKeyList } from './api-key-list';

const CreateModal = dynamic(() => import('./api-key-create-modal').then((file) => file.ApiKeyCreateModal), {
  ssr: false,
});
const RemoveModal = dynamic(() => import('./api-key-remove-modal').then((file) => file.ApiKeyRemoveModal), {
  ssr: false,
});

type Dialog = { kind: 'create' } | { kind: 'remove'; apiKey: ApiKeyView };

type Props = {
  /** What the server has put into the page; null when it could not. */
  first: FirstPage<ApiKeyView, Listed> | null;
  offer: Offer;
};

function showApiKeys(listed: Listed, how: 'push' | 'replace'): void {
  showListed(`/admin/api-keys${searchOf(listed)}`, how);
}

export function ApiKeysScreen({ first, offer }: Props) {
  const params = useSearchParams();
  const t = useTranslations('apiKeys');
  const listed: Listed = { q: params.get('q') ?? '', after: params.get('after') };
  const query = usePage('api-keys', listed, first);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [changed, setChanged] = useState<string | null>(null);
  useReturnFocus(dialog !== null);
  const close = () => setDialog(null);
  const create = () => setDialog({ kind: 'create' });
  return (
    <>
      <Head onCreate={create} />
      <SearchField
        className={classes.search}
        label={t('search')}
        value={listed.q}
        onChange={(q) => showApiKeys({ q, after: null }, 'replace')}
      />
      <ApiKeyList
        query={query}
        q={listed.q}
        changed={changed}
        onCreate={create}
        onClearSearch={() => showApiKeys({ q: '', after: null }, 'push')}
        onFirstPage={() => showApiKeys({ ...listed, after: null }, 'replace')}
        onRemove={(apiKey) => setDialog({ kind: 'remove', apiKey })}
      />
      <Pager
        after={listed.after}
        next={query.data?.next ?? null}
        onGo={(after) => showApiKeys({ ...listed, after }, 'push')}
      />
      {dialog?.kind === 'create' && <CreateModal offer={offer} onClose={close} onCreated={setChanged} />}
      {dialog?.kind === 'remove' && <RemoveModal apiKey={dialog.apiKey} onClose={close} />}
    </>
  );
}

function Head({ onCreate }: { onCreate: () => void }) {
  const t = useTranslations('apiKeys');
  return (
    <Group justify="space-between" mb="md" mih={36}>
      <Title order={1}>{t('title')}</Title>
      <Group gap="xs">
        <Button
          component={Link}
          href="/admin/api-keys/reference"
          variant="default"
          leftSection={<IconBook2 size={18} aria-hidden />}
        >
          {t('reference')}
        </Button>
        <Button leftSection={<IconPlus size={18} aria-hidden />} data-shortcut="new" onClick={onCreate}>
          {t('new')}
        </Button>
      </Group>
    </Group>
  );
}
