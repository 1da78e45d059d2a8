import type { Page } from '@/lib/core/page';
import type { DomainView } from '@/lib/operations/domains/view';

/** What of the list is on screen, as the address bar says it. */
export type DomainListState = { q: string; after: string | null };

export type FirstView = DomainListState & { page: Page<DomainView> };

export const DOMAINS_A_PAGE = 50;

/** Writes the state into the address bar without asking the server for the page again. */
export function showDomains({ q, after }: DomainListState, how: 'push' | 'replace'): void {
  const search = new URLSearchParams({ ...(q && { q }), ...(after && { after }) }).toString();
  const url = search === '' ? window.location.pathname : `?${search}`;
  if (how === 'push') window.history.pushState(null, '', url);
  else window.history.replaceState(null, '', url);
}
