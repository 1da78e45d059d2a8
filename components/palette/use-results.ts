import { useDebouncedValue } from '@mantine/hooks';
import { IconKeyboard, IconUserCircle, IconWorldShare } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { api } from '@/components/query/api';
import type { Page as PageOfMenu } from '@/components/shell/side';
import { openShortcuts } from '@/components/shortcuts/open';
import type { Page } from '@/lib/core/page';
import type { DomainView } from '@/lib/operations/domains/view';
import type { UserView } from '@/lib/operations/users/view';
import { domainResult, matches, type Result, userResult } from './results';

const PAUSE_MILLISECONDS = 150;
const LIMIT = '6';

async function find(q: string, signal: AbortSignal): Promise<Result[]> {
  const search = new URLSearchParams({ q, limit: LIMIT });
  const [users, domains] = await Promise.all([
    api<Page<UserView>>(`/api/v1/users?${search}`, { signal }),
    api<Page<DomainView>>(`/api/v1/domains?${search}`, { signal }),
  ]);
  return [...users.data.items.map(userResult), ...domains.data.items.map(domainResult)];
}

/** The pages of the menu, and what else there is to go to. */
function usePages(pages: readonly PageOfMenu[]): Result[] {
  const t = useTranslations('shell');
  const group = 'pages' as const;
  return [
    ...pages.map(({ name, href, icon }) => ({
      id: `page:${name}`,
      group,
      label: t(`menu.${name}`),
      Icon: icon,
      href,
    })),
    {
      id: 'page:alias-domains',
      group,
      label: t('aliasDomains'),
      Icon: IconWorldShare,
      href: '/admin/domains/aliases',
    },
    { id: 'page:account', group, label: t('myAccount'), Icon: IconUserCircle, href: '/admin/account' },
    { id: 'page:shortcuts', group, label: t('shortcuts'), Icon: IconKeyboard, run: openShortcuts },
  ];
}

/**
 * What fits the letters typed so far. The answers to the letters before stay on screen until the next ones come, but
 * only those that still fit: Enter never opens what was not asked for.
 */
export function useResults(typed: string, menu: readonly PageOfMenu[]) {
  const text = typed.trim();
  const [q] = useDebouncedValue(text, PAUSE_MILLISECONDS);
  const found = useQuery({
    queryKey: ['palette', q],
    queryFn: ({ signal }) => find(q, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
  const settled = q === text && !found.isPlaceholderData;
  const items = text === '' ? [] : (found.data ?? []);
  const fitting = settled ? items : items.filter((result) => matches(result, text));
  const pages = usePages(menu).filter((page) => matches(page, text));
  return {
    results: [...pages, ...fitting],
    searching: text !== '' && (q !== text || found.isFetching),
    failed: text !== '' && settled && found.isError,
  };
}
