import { DOORS, doorOf } from '@/components/sign-in/doors';

/** Where one signs in, to come back to this page. */
export function signInHref(): string {
  const { pathname, search } = window.location;
  return `${DOORS[doorOf(pathname)].signIn}?to=${encodeURIComponent(pathname + search)}`;
}

let isEnding = false;

/** Does what ends this very session: who does it says where to go, not the first request that is refused meanwhile. */
export async function endThisSession<T>(work: () => Promise<T>): Promise<T> {
  isEnding = true;
  try {
    return await work();
  } catch (error) {
    isEnding = false;
    throw error;
  }
}

/** The session has ended. A dialog that is open may hold what somebody typed: it stays, and tells by itself. */
export function leaveToSignIn(): void {
  if (!isEnding && document.querySelector('[role="dialog"]') === null) window.location.assign(signInHref());
}
