import { env } from '@/lib/env';

/** One cookie an audience: an admin's means nothing to the pages of users, and the reverse. */
export function sessionCookieName(audience: 'admin' | 'user'): string {
  const name = `postroom-${audience}`;
  return isHttps() ? `__Host-${name}` : name;
}

export function isHttps(): boolean {
  return env().baseUrl.protocol === 'https:';
}

/** How every cookie of ours is set. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isHttps() };
}

/** The value of a cookie of a request; a name that occurs twice is nobody's. */
export function cookieOf(request: Request, name: string): string | null {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const mine = pairs.filter((pair) => pair.startsWith(`${name}=`));
  return mine.length === 1 ? (mine[0] ?? '').slice(name.length + 1) : null;
}
