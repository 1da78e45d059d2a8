import { actorOf, isByToken } from '@/lib/auth/actor';
import type { Actor } from '@/lib/core/actor';
import type { Audience } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { limitRate } from './rate-limit';
import { requireSameOrigin } from './same-origin';

/** Whose cookie is looked at. */
const AUDIENCES = { anyone: null, administrator: 'admin', user: 'user' } as const;

/**
 * Who is asking. What another site makes a browser send is refused, save with a token, which no browser sends by itself.
 * A key's rate is counted, and told in `headers`.
 */
export async function askerOf(
  request: Request,
  wanted: Audience,
  requestId: string,
  headers: Headers,
): Promise<Actor> {
  const audience = AUDIENCES[wanted];
  const byToken = isByToken(request, audience);
  if (!byToken) requireSameOrigin(request);
  const actor = await actorOf(request, audience, requestId);
  if (byToken && actor.kind === 'nobody') throw new Refusal('unauthenticated', { detail: 'key-refused' });
  await limitRate(actor, headers);
  return actor;
}
