export const DOMAIN_COOKIE = 'postroom-domain';

const ONE_YEAR_SECONDS = 31_536_000;

/** In a cookie, for the server begins the page with it. */
export function rememberDomain(name: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: cookieStore wants HTTPS
  document.cookie = `${DOMAIN_COOKIE}=${encodeURIComponent(name)}; path=/admin; max-age=${ONE_YEAR_SECONDS}; samesite=lax`;
}
