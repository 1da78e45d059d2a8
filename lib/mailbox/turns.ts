import { Refusal } from '@/lib/core/refusal';

/** Downloads to somebody who does not read can take all of a session's: who waits for one is not kept for ever. */
const WAIT_MS = 30_000;

type Waiting = { sessionId: string; wake: () => void };

const kept = globalThis as typeof globalThis & { postroomTurns?: Waiting[] };

function waiting(): Waiting[] {
  kept.postroomTurns ??= [];
  return kept.postroomTurns;
}

/** Waits until a connection of this session may be free. Throws Refusal 'overloaded' when none comes. */
export function turn(sessionId: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      waiting().splice(waiting().indexOf(mine), 1);
      reject(new Refusal('overloaded', { retryAfterSeconds: 1 }));
    }, WAIT_MS);
    const wake = () => {
      clearTimeout(timer);
      resolve();
    };
    const mine = { sessionId, wake };
    waiting().push(mine);
  });
}

/** Wakes the one of this session that has waited longest. */
export function wakeNext(sessionId: string): void {
  const next = waiting().findIndex((one) => one.sessionId === sessionId);
  if (next >= 0) waiting().splice(next, 1)[0]?.wake();
}
