import { type Listed, searchOf, showListed } from '@/components/list/listed';

/** What of the aliases is on screen, as the address bar says it. */
export type AliasesView = Listed & { domain: string };

type Params = { get(name: string): string | null };

/** `home`: the domain where the address bar names none. */
export function aliasesViewOf(params: Params, home: string): AliasesView {
  return {
    domain: params.get('domain') || home,
    q: params.get('q') ?? '',
    after: params.get('after') || null,
  };
}

export function aliasesHref(view: AliasesView): string {
  return `/admin/aliases${searchOf(view)}`;
}

export function showAliases(view: AliasesView, how: 'push' | 'replace'): void {
  showListed(aliasesHref(view), how);
}
