import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { ApiError } from '@/components/query/api';
import { onSessionEnded, signInHref } from '@/components/query/session-end';

function isSignedOut(error: Error): boolean {
  return error instanceof ApiError && error.status === 401;
}

/**
 * Whether the session ended while one writes, and the way to sign in and come back. `keepNow` false: the page cannot be
 * left without losing something, so one signs in beside it.
 */
export function useSignedOut(keepNow: () => boolean) {
  const [signedOut, setSignedOut] = useState(false);
  const [leaving, setLeaving] = useState(false);
  useEffect(() => onSessionEnded(() => setSignedOut(true)), []);

  function noticeError(error: Error) {
    if (isSignedOut(error)) setSignedOut(true);
  }

  function signIn() {
    if (!keepNow()) return window.open(signInHref(), '_blank');
    // Before the browser would ask whether to leave: nothing is lost.
    flushSync(() => setLeaving(true));
    window.location.assign(signInHref());
  }

  return { signedOut, leaving, noticeError, noticeSession: () => setSignedOut(false), signIn };
}
