import { useState } from 'react';
import { ApiError, isCodeWanted } from '@/components/query/api';
import type { Door } from './doors';
import { signIn } from './sign-in';
import { useCountdown } from './use-countdown';

type FirstStep = { name: string; password: string };

/**
 * The state of an attempt to sign in; `waitSeconds` while the server takes no more of them. Where a code is wanted as well,
 * `first` is what was typed before it: nothing but this page keeps it, and it is sent again with the code.
 */
export function useSignIn(door: Door, landing: string) {
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const [first, setFirst] = useState<FirstStep | null>(null);
  const [waitSeconds, startWaiting] = useCountdown();

  async function attempt(name: string, password: string, code?: string): Promise<boolean> {
    setBusy(true);
    setError(null);
    try {
      await signIn(door, { name, password, code });
      // What stands behind the # came along from the page that was wanted.
      window.location.assign(landing + window.location.hash);
      return true;
    } catch (reason) {
      setBusy(false);
      if (isCodeWanted(reason as Error)) {
        setFirst({ name, password });
        return true;
      }
      setError(reason as Error);
      if (reason instanceof ApiError && reason.retryAfterSeconds) startWaiting(reason.retryAfterSeconds);
      return false;
    }
  }

  function startAgain() {
    setFirst(null);
    setError(null);
  }

  return { attempt, startAgain, first, busy, error, waitSeconds };
}
