'use client';

import { Button, Group, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Listed } from '@/components/list/listed';
import { type FirstPage, usePage } from '@/components/list/use-page';
import { Pager } from '@/components/ui/pager';
import { useTitle } from '@/components/ui/use-title';
import { rememberDomain } from '@/components/users/remembered-domain';
import { UsersToolbar } from '@/components/users/users-toolbar';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { AliasView } from '@/lib/operations/aliases/view';
import type { DomainView } from '@/lib/operations/domains/view';
import { type AliasDialog, AliasDialogs } from './alias-dialogs';
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
  const [dialog, setDialog] = useState<AliasDialog | null>(null);
  const [changed, setChanged] = useState<string | null>(null);
  const create = canCreate ? () => setDialog({ kind: 'create' }) : undefined;
  useTitle(`${t('title')} · ${toUnicodeDomain(view.domain)} · Postroom`);

  function chooseDomain({ name }: DomainView) {
    rememberDomain(name);
    showAliases({ domain: name, q: '', after: null }, 'push');
  }

  return (
    <>
      <Group justify="space-between" mih={36}>
        <Title order={1}>{t('title')}</Title>
        {create && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} data-shortcut="new" onClick={create}>
            {t('new')}
          </Button>
        )}
      </Group>
      <UsersToolbar
        searchLabel={t('search')}
        domain={view.domain}
        q={view.q}
        onDomain={chooseDomain}
        onSearch={(q) => showAliases({ ...view, q, after: null }, 'replace')}
      />
      <AliasList
        query={query}
        q={view.q}
        changed={changed}
        onCreate={create}
        onClearSearch={() => showAliases({ ...view, q: '', after: null }, 'push')}
        onFirstPage={() => showAliases({ ...view, after: null }, 'replace')}
        onEdit={(alias) => setDialog({ kind: 'edit', alias })}
        onRemove={(alias) => setDialog({ kind: 'remove', alias })}
      />
      <Pager
        after={view.after}
        next={query.data?.next ?? null}
        onGo={(after) => showAliases({ ...view, after }, 'push')}
      />
      <AliasDialogs
        domain={view.domain}
        dialog={dialog}
        onChanged={setChanged}
        onClose={() => setDialog(null)}
      />
    </>
  );
}
