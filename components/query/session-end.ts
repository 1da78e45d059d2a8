import { DOORS, doorOf } from '@/components/sign-in/doors';

/** Where one signs in, to come back to this page. */
export function signInHref(): string {
  const { pathname, search } = window.location;
  return `${DOORS[doorOf(pathname)].signIn}?to=${encodeURIComponent(pathname + search)}`;
}

/** The session has ended. A dialog that is open may hold what somebody typed: it stays, and tells by itself. */
export function leaveToSignIn(): void {
  if (document.querySelector('[role="dialog"]') === null) window.location.assign(signInHref());
}
