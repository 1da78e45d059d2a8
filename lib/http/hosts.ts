import { env } from '@/lib/env';
import { isServedAt, SURFACES, type Surface, surfaceUrl, urlAt } from '@/lib/surfaces';

/** What a surface needs where it has a host of its own. */
const PATHS: Record<Surface, RegExp> = {
  user: /^\/(user|api\/auth\/user|api\/v1\/me)(\/|$)/,
  mail: /^\/(mail|api\/auth\/user|api\/v1\/(me|mail))(\/|$)/,
};

const PAGES: Record<Surface, RegExp> = { user: /^\/user(\/|$)/, mail: /^\/mail(\/|$)/ };

/** What every page loads. */
const COMMON = /^\/(_next\/.*|icon\.svg|robots\.txt|favicon\.ico)$/;

/** Where a request goes on: here, nowhere, or to another address. */
type Direction = 'here' | 'nowhere' | { location: string };

/** As Next will see it: without dots and percent signs. */
function pathOf(url: string): string {
  return url.startsWith('/') ? decodeURIComponent(new URL(`http://host${url}`).pathname) : '';
}

function isOfThisHost(path: string, host: string | undefined): boolean {
  const isIts = (surface: Surface) => PATHS[surface].test(path);
  if (COMMON.test(path) || SURFACES.some((surface) => isServedAt(surface, host) && isIts(surface)))
    return true;
  const isPanel = urlAt(host).host === env().baseUrl.host;
  return isPanel && !SURFACES.some((surface) => !isServedAt(surface, host) && isIts(surface));
}

/**
 * Which host serves what, where surfaces have hosts of their own; the panel's has all that is nobody else's. Only the way
 * is decided here, never who may see what.
 */
export function directionOf(host: string | undefined, url: string): Direction {
  const path = pathOf(url);
  if (isOfThisHost(path, host)) return 'here';
  if (path === '/') return { location: `/${SURFACES.find((surface) => isServedAt(surface, host))}` };
  const surface = SURFACES.find((one) => PAGES[one].test(path));
  if (!surface) return 'nowhere';
  const { pathname, search } = new URL(`http://host${url}`);
  return { location: Object.assign(new URL(surfaceUrl(surface)), { pathname, search }).href };
}
