import { useState } from 'react';

/** The state of something that is sent; `onSent` when it was taken. */
export function useSending<Input>(
  send: (input: Input) => Promise<unknown>,
  { onSent, onError }: { onSent: (input: Input) => void; onError?: (error: Error) => void },
) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);

  async function attempt(input: Input): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      await send(input);
      onSent(input);
    } catch (reason) {
      setError(reason as Error);
      onError?.(reason as Error);
    } finally {
      setBusy(false);
    }
  }

  return { attempt, busy, error };
}
