import { type Rate, rateOf } from '@/lib/auth/rate';
import type { Actor } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';

const POLICY = 'minute';

/** draft-ietf-httpapi-ratelimit-headers */
function tell(headers: Headers, { quota, remaining, resetSeconds }: Rate): void {
  headers.set('RateLimit-Policy', `"${POLICY}";q=${quota};w=60`);
  headers.set('RateLimit', `"${POLICY}";r=${remaining};t=${resetSeconds}`);
}

/** Counts a request of an API key and says in `headers` how many are left. Throws Refusal 'too-many' for one too many. */
export async function limitRate(actor: Actor, headers: Headers): Promise<void> {
  const rate = await rateOf(actor);
  if (rate === null) return;
  tell(headers, rate);
  const { retryAfterSeconds } = rate;
  if (retryAfterSeconds !== null)
    throw new Refusal('too-many', { detail: 'rate-exceeded', retryAfterSeconds });
}
