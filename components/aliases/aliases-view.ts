import { type Listed, listedOf, type Params, searchOf, showListed } from '@/components/list/listed';

/** What of the aliases is on screen, as the address bar says it. */
export type AliasesView = Listed & { domain: string };

/** `home`: the domain where the address bar names none. */
export function aliasesViewOf(params: Params, home: string): AliasesView {
  return { domain: params.get('domain') || home, ...listedOf(params) };
}

export function aliasesHref(view: AliasesView): string {
  return `/admin/aliases${searchOf(view)}`;
}

export function showAliases(view: AliasesView, how: 'push' | 'replace'): void {
  showListed(aliasesHref(view), how);
}
