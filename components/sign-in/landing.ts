import { type Audience, DOORS } from './audience';

/** Where to go after signing in: a page of this audience on this host, whatever the address bar was given. */
export function landingPath(audience: Audience, to: string | string[] | undefined): string {
  const { home, pages, signIn } = DOORS[audience];
  const base = 'http://panel.invalid';
  if (typeof to !== 'string' || !URL.canParse(to, base)) return home;
  const { origin, pathname, search } = new URL(to, base);
  const isPage = pages.some((page) => `${pathname}/`.startsWith(page)) && !pathname.startsWith(signIn);
  return origin === base && isPage ? pathname + search : home;
}
