import type { Actor } from '@/lib/core/actor';
import { type Rate, throttleKey } from '@/lib/db/throttle';

export type { Rate };

/** Counts a request of an API key; null for who asks with a session, whose pages ask as they need. */
export async function rateOf(actor: Actor): Promise<Rate | null> {
  return actor.kind === 'admin' && actor.key ? throttleKey(actor.key.id) : null;
}
