import { urlAt } from '@/lib/surfaces';
import { BadRequest } from './problem';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a browser send. Browsers say where a request comes from (Fetch Metadata, else
 * Origin, which every browser puts on an unsafe method); a program that sends neither has no ambient cookies to abuse.
 */
export function requireSameOrigin(request: Request): void {
  if (SAFE.has(request.method)) return;
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const fine =
    site !== null
      ? site === 'same-origin' || site === 'none'
      : origin === null || origin === urlAt(request.headers.get('host')).origin;
  if (!fine) throw new BadRequest(403, 'cross-site');
}
