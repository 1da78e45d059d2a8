'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { DomainTabs } from '@/components/domains/domain-tabs';
import { NewButton } from '@/components/list/list-head';
import type { Listed } from '@/components/list/listed';
import { Listing } from '@/components/list/listing';
import { useListing } from '@/components/list/use-listing';
import type { FirstPage } from '@/components/list/use-page';
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

type Props = { first: FirstPage<AliasDomainView, Listed> | null; canCreate: boolean };

export function AliasDomainsScreen({ first, canCreate }: Props) {
  const t = useTranslations('aliasDomains');
  const listing = useListing('alias-domains', '/admin/domains/aliases', first);
  const { frame, list, dialog, remove, close, mark } = listing;
  const create = canCreate ? listing.create : undefined;
  return (
    <Listing
      {...frame}
      title={t('title')}
      searchLabel={t('search')}
      actions={<NewButton label={t('new')} onClick={create} />}
      tabs={<DomainTabs current="aliasDomains" />}
    >
      <AliasDomainList {...list} onCreate={create} onRemove={remove} />
      {dialog?.kind === 'create' && <CreateModal onClose={close} onCreated={mark} />}
      {dialog?.kind === 'remove' && <RemoveModal aliasDomain={dialog.row} onClose={close} />}
    </Listing>
  );
}
