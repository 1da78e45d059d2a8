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

const EVENT = 'postroom:session-ended';

/** The session has ended. A dialog that is open may hold what somebody typed: it stays, and tells by itself. */
export function leaveToSignIn(): void {
  if (isEnding) return;
  if (document.querySelector('[role="dialog"]') === null) window.location.assign(signInHref());
  else window.dispatchEvent(new Event(EVENT));
}

/** Calls back when the session was found to have ended while a dialog was open; answers how to stop. */
export function onSessionEnded(callback: () => void): () => void {
  window.addEventListener(EVENT, callback);
  return () => window.removeEventListener(EVENT, callback);
}
