import { useState } from 'react';
import { ApiError } from '@/components/query/api';
import type { Door } from './doors';
import { signIn } from './sign-in';
import { useCountdown } from './use-countdown';

/** The state of an attempt to sign in; `waitSeconds` while the server takes no more of them. */
export function useSignIn(door: Door, landing: string) {
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const [waitSeconds, startWaiting] = useCountdown();

  async function attempt(name: string, password: string): Promise<boolean> {
    setBusy(true);
    setError(null);
    try {
      await signIn(door, name, password);
      window.location.assign(landing);
      return true;
    } catch (reason) {
      setBusy(false);
      setError(reason as Error);
      if (reason instanceof ApiError && reason.retryAfterSeconds) startWaiting(reason.retryAfterSeconds);
      return false;
    }
  }

  return { attempt, busy, error, waitSeconds };
}
