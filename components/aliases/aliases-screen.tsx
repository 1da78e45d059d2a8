'use client';

import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { ListHead, NewButton } from '@/components/list/list-head';
import { type Listed, waysFrom } from '@/components/list/listed';
import { useListDialog } from '@/components/list/use-list-dialog';
import { type FirstPage, usePage } from '@/components/list/use-page';
import { Pager } from '@/components/ui/pager';
import { useTitle } from '@/components/ui/use-title';
import { rememberDomain } from '@/components/users/remembered-domain';
import { UsersToolbar } from '@/components/users/users-toolbar';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { AliasView } from '@/lib/operations/aliases/view';
import type { DomainView } from '@/lib/operations/domains/view';
import { AliasDialogs } from './alias-dialogs';
import { AliasList } from './alias-list';
import { aliasesViewOf, showAliases } from './aliases-view';

type Props = {
  /** The domain where the address bar names none. */
  home: string;
  first: FirstPage<AliasView, Listed> | null;
  canCreate: boolean;
};

export function AliasesScreen({ home, first, canCreate }: Props) {
  const t = useTranslations('aliases');
  const view = aliasesViewOf(useSearchParams(), home);
  const query = usePage('aliases', view, first);
  const { onSearch, onGo, ...ways } = waysFrom(view, showAliases);
  const { dialog, changed, edit, remove, close, mark, ...open } = useListDialog<AliasView>();
  const create = canCreate ? open.create : undefined;
  useTitle(`${t('title')} · ${toUnicodeDomain(view.domain)} · Postroom`);

  function chooseDomain({ name }: DomainView) {
    rememberDomain(name);
    showAliases({ domain: name, q: '', after: null }, 'push');
  }

  return (
    <>
      <ListHead title={t('title')}>
        <NewButton label={t('new')} onClick={create} />
      </ListHead>
      <UsersToolbar
        searchLabel={t('search')}
        domain={view.domain}
        q={view.q}
        onDomain={chooseDomain}
        onSearch={onSearch}
      />
      <AliasList
        {...ways}
        query={query}
        q={view.q}
        changed={changed}
        onCreate={create}
        onEdit={edit}
        onRemove={remove}
      />
      <Pager after={view.after} next={query.data?.next ?? null} onGo={onGo} />
      <AliasDialogs domain={view.domain} dialog={dialog} onChanged={mark} onClose={close} />
    </>
  );
}
