import { env } from '@/lib/env';

/** What mailbox owners use; each may have a host of its own. */
export type Surface = 'user' | 'mail';

export const SURFACES: readonly Surface[] = ['mail', 'user'];

/** How browsers reach a surface: as configured, never as a request says. */
export function surfaceUrl(surface: Surface): URL {
  return surface === 'user' ? env().userUrl : env().mailUrl;
}

/** Which of the configured URLs a request with this Host header came to; the panel's for a host that is none of them. */
export function urlAt(host: string | null | undefined): URL {
  const { baseUrl } = env();
  const typed = `${baseUrl.protocol}//${host ?? ''}`;
  const { host: arrived } = URL.canParse(typed) ? new URL(typed) : baseUrl;
  return SURFACES.map(surfaceUrl).find((url) => url.host === arrived) ?? baseUrl;
}

/** Whether a surface is served where the request with this Host header arrived. */
export function isServedAt(surface: Surface, host: string | null | undefined): boolean {
  return surfaceUrl(surface).host === urlAt(host).host;
}
