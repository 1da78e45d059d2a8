/** What of a list is on screen, as the address bar says it and as the API takes it. */
export type Listed = { q: string; after: string | null; domain?: string };

export type Params = { get(name: string): string | null };

type Show<View> = (view: View, how: 'push' | 'replace') => void;

export function listedOf(params: Params): { q: string; after: string | null } {
  return { q: params.get('q') ?? '', after: params.get('after') || null };
}

/** The query of a URL that says what is given, without what is empty; '' when nothing is. */
export function searchOf(said: Record<string, string | null>): string {
  const pairs = Object.entries(said).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const search = new URLSearchParams(pairs).toString();
  return search && `?${search}`;
}

/** Writes into the address bar what is on screen, without asking the server for the page again. */
export function showListed(href: string, how: 'push' | 'replace'): void {
  if (how === 'push') window.history.pushState(null, '', href);
  else window.history.replaceState(null, '', href);
}

/** The ways from what is on screen to what else of the same list can be. */
export function waysFrom<View extends Listed>(view: View, show: Show<View>) {
  return {
    onSearch: (q: string) => show({ ...view, q, after: null }, 'replace'),
    onClearSearch: () => show({ ...view, q: '', after: null }, 'push'),
    onFirstPage: () => show({ ...view, after: null }, 'replace'),
    onGo: (after: string | null) => show({ ...view, after }, 'push'),
  };
}
