import { DOORS, type Door } from './doors';

/** Where to go after signing in: a page behind this door on this host, whatever the address bar was given. */
export function landingPath(door: Door, to: string | string[] | undefined): string {
  const { home, signIn } = DOORS[door];
  const base = 'http://panel.invalid';
  if (typeof to !== 'string' || !URL.canParse(to, base)) return home;
  const { origin, pathname, search } = new URL(to, base);
  const isPage = `${pathname}/`.startsWith(`/${door}/`) && !pathname.startsWith(signIn);
  return origin === base && isPage ? pathname + search : home;
}
