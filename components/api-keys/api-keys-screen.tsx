'use client';

import { Button } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { NewButton } from '@/components/list/list-head';
import type { Listed } from '@/components/list/listed';
import { Listing } from '@/components/list/listing';
import { useListing } from '@/components/list/use-listing';
import type { FirstPage } from '@/components/list/use-page';
import type { ApiKeyView } from '@/lib/operations/api-keys/view';
import { ApiKeyList } from './api-key-list';
import type { Offer } from './api-key-values';

const CreateModal = dynamic(() => import('./api-key-create-modal').then((file) => file.ApiKeyCreateModal), {
  ssr: false,
});
const RemoveModal = dynamic(() => import('./api-key-remove-modal').then((file) => file.ApiKeyRemoveModal), {
  ssr: false,
});

type Props = { first: FirstPage<ApiKeyView, Listed> | null; offer: Offer };

export function ApiKeysScreen({ first, offer }: Props) {
  const t = useTranslations('apiKeys');
  const listing = useListing('api-keys', '/admin/api-keys', first);
  const { frame, list, dialog, create, remove, close, mark } = listing;
  return (
    <Listing
      {...frame}
      title={t('title')}
      searchLabel={t('search')}
      actions={
        <>
          <ReferenceLink />
          <NewButton label={t('new')} onClick={create} />
        </>
      }
    >
      <ApiKeyList {...list} onCreate={create} onRemove={remove} />
      {dialog?.kind === 'create' && <CreateModal offer={offer} onClose={close} onCreated={mark} />}
      {dialog?.kind === 'remove' && <RemoveModal apiKey={dialog.row} onClose={close} />}
    </Listing>
  );
}

function ReferenceLink() {
  const t = useTranslations('apiKeys');
  return (
    <Button
      component={Link}
      href="/admin/api-keys/reference"
      variant="default"
      leftSection={<IconBook2 size={18} aria-hidden />}
    >
      {t('reference')}
    </Button>
  );
}
