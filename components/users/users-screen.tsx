'use client';

import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { ListHead, NewButton } from '@/components/list/list-head';
import { type Listed, waysFrom } from '@/components/list/listed';
import { useListDialog } from '@/components/list/use-list-dialog';
import { type FirstPage, usePage } from '@/components/list/use-page';
import { Notice } from '@/components/ui/notice';
import { Pager } from '@/components/ui/pager';
import { useTitle } from '@/components/ui/use-title';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { DomainView } from '@/lib/operations/domains/view';
import type { UserView } from '@/lib/operations/users/view';
import { rememberDomain } from './remembered-domain';
import { useDomain, useKnownDomain } from './use-domain';
import { UserDialogs } from './user-dialogs';
import { UserList } from './user-list';
import { SelectionBar } from './user-selection';
import { UsersMore } from './users-more';
import classes from './users-screen.module.css';
import { UsersToolbar } from './users-toolbar';
import { openUser, showUsers, usersViewOf } from './users-view';

type Props = {
  /** The domain where the address bar names none. */
  home: string;
  firstDomain: DomainView | null;
  firstUsers: FirstPage<UserView, Listed> | null;
  canCreate: boolean;
  canExport: boolean;
};

const NONE: UserView[] = [];

export function UsersScreen({ home, firstDomain, firstUsers, canCreate, canExport }: Props) {
  const t = useTranslations('users');
  const view = usersViewOf(useSearchParams(), home);
  const { edit: _, ...listed } = view;
  const users = usePage('users', listed, firstUsers);
  const domain = useDomain(view.domain, firstDomain).data ?? null;
  const know = useKnownDomain();
  const { dialog, changed, remove, close, mark, ...open } = useListDialog<UserView>();
  const { onSearch, onGo, ...ways } = waysFrom(view, showUsers);
  const create = canCreate ? open.create : undefined;
  const name = toUnicodeDomain(view.domain);
  const listedUsers = users.data?.items ?? NONE;
  const selectable = listedUsers[0]?.can.resetPassword ?? false;
  useTitle(`${t('title')} · ${name} · Postroom`);

  function chooseDomain(chosen: DomainView) {
    know(chosen);
    rememberDomain(chosen.name);
    showUsers({ domain: chosen.name, q: '', after: null, edit: null }, 'push');
  }

  return (
    <>
      <ListHead title={t('title')}>
        {canExport && <UsersMore domain={view.domain} canImport={canCreate} />}
        <NewButton label={t('new')} onClick={create} />
      </ListHead>
      <UsersToolbar
        searchLabel={t('search')}
        domain={view.domain}
        q={view.q}
        onDomain={chooseDomain}
        onSearch={onSearch}
      />
      {domain?.active === false && (
        <div className={classes.notice}>
          <Notice role="status">{t('domainDisabled', { domain: name })}</Notice>
        </div>
      )}
      <UserList
        {...ways}
        selectable={selectable}
        query={users}
        q={view.q}
        changed={changed}
        onCreate={create}
        onEdit={(user) => openUser(view, user.address)}
        onRemove={remove}
      />
      <Pager after={view.after} next={users.data?.next ?? null} onGo={onGo} />
      {selectable && (
        <SelectionBar
          domain={view.domain}
          q={view.q}
          users={listedUsers}
          hasMore={view.after !== null || users.data?.next !== null}
        />
      )}
      <UserDialogs view={view} domain={domain} dialog={dialog} onChanged={mark} onClose={close} />
    </>
  );
}
