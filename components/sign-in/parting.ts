const KEY = 'postroom-parting';

/** Why somebody is at the sign-in page again, in whole sentences. */
export type Parting = { title: string; message: string };

/** Kept in this tab over the way to the sign-in page: an address bar could be given any words by anybody. */
export function leaveParting(parting: Parting): void {
  window.sessionStorage.setItem(KEY, JSON.stringify(parting));
}

/** What was left, once. */
export function takeParting(): Parting | null {
  const left = window.sessionStorage.getItem(KEY);
  window.sessionStorage.removeItem(KEY);
  return left === null ? null : (JSON.parse(left) as Parting);
}
