/** What of a list is on screen, as the address bar says it and as the API takes it. */
export type Listed = { q: string; after: string | null; domain?: string };

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
