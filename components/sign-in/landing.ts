const HOME = '/admin/users';

/** Where to go after signing in: a page of the panel on this host, whatever the address bar was given. */
export function landingPath(to: string | string[] | undefined): string {
  if (typeof to !== 'string') return HOME;
  const base = 'http://panel.invalid';
  if (!URL.canParse(to, base)) return HOME;
  const { origin, pathname, search } = new URL(to, base);
  const isPage = pathname.startsWith('/admin/') && !pathname.startsWith('/admin/sign-in');
  return origin === base && isPage ? pathname + search : HOME;
}
