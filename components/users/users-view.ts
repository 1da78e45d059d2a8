import { type Listed, listedOf, type Params, searchOf, showListed } from '@/components/list/listed';

/** What of the users is on screen, as the address bar says it; `edit` is the address whose pop-up is open. */
export type UsersView = Listed & { domain: string; edit: string | null };

/** `home`: the domain where the address bar names none. */
export function usersViewOf(params: Params, home: string): UsersView {
  return { domain: params.get('domain') || home, ...listedOf(params), edit: params.get('edit') || null };
}

export function usersHref(view: UsersView): string {
  return `/admin/users${searchOf(view)}`;
}

export function showUsers(view: UsersView, how: 'push' | 'replace'): void {
  showListed(usersHref(view), how);
}

/** Opens the pop-up of a user, so that Back closes it. */
export function openUser({ domain }: UsersView, address: string): void {
  // What was typed into the search a moment ago is in the address bar, and not yet drawn.
  const view = usersViewOf(new URLSearchParams(window.location.search), domain);
  // A new object each time: Next marks what it was given, and leaves what is marked alone.
  window.history.pushState({ postroomOpenedHere: true }, '', usersHref({ ...view, edit: address }));
}

/** Goes back to the list it was opened from; one that was opened by a link has no list behind it. */
export function closeUser(view: UsersView): void {
  if (window.history.state?.postroomOpenedHere) window.history.back();
  else showUsers({ ...view, edit: null }, 'replace');
}
