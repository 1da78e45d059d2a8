/** What of the users is on screen, as the address bar says it; `edit` is the address whose pop-up is open. */
export type UsersView = { domain: string; q: string; after: string | null; edit: string | null };

export const USERS_A_PAGE = 50;

type Params = { get(name: string): string | null };

/** `home`: the domain where the address bar names none. */
export function usersViewOf(params: Params, home: string): UsersView {
  return {
    domain: params.get('domain') || home,
    q: params.get('q') ?? '',
    after: params.get('after') || null,
    edit: params.get('edit') || null,
  };
}

export function usersHref({ domain, q, after, edit }: UsersView): string {
  const said = Object.entries({ domain, q, after, edit }).filter((pair): pair is [string, string] =>
    Boolean(pair[1]),
  );
  const search = new URLSearchParams(said).toString();
  return search === '' ? '/admin/users' : `/admin/users?${search}`;
}

/** Writes the view into the address bar without asking the server for the page again. */
export function showUsers(view: UsersView, how: 'push' | 'replace'): void {
  if (how === 'push') window.history.pushState(null, '', usersHref(view));
  else window.history.replaceState(null, '', usersHref(view));
}

/** Opens the pop-up of a user, so that Back closes it. */
export function openUser(view: UsersView, address: string): void {
  // A new object each time: Next marks what it was given, and leaves what is marked alone.
  window.history.pushState({ postroomOpenedHere: true }, '', usersHref({ ...view, edit: address }));
}

/** Goes back to the list it was opened from; one that was opened by a link has no list behind it. */
export function closeUser(view: UsersView): void {
  if (window.history.state?.postroomOpenedHere) window.history.back();
  else showUsers({ ...view, edit: null }, 'replace');
}
