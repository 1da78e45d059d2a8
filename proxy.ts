import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { surfaceUrl } from '@/lib/surfaces';

/** The one page whose form goes to another host: the ticket to the User Panel. */
const PASSAGE = '/mail/user-settings';

/**
 * The frame in which the Webmail shows HTML inherits the policy of its page and narrows it by one of its own: pictures
 * from elsewhere only where the reader has asked for them. Its style elements carry the nonce, as ours do.
 */
function pictureSources(pathname: string): string {
  const isWebmail = /^\/mail(\/|$)/.test(pathname);
  return isWebmail ? "'self' data: https: http:" : "'self' data:";
}

/** Scripts and style elements only with the nonce of this answer; Mantine sets variables in style attributes. */
function contentSecurityPolicy(nonce: string, pathname: string): string {
  const formTarget = pathname === PASSAGE ? ` ${surfaceUrl('user').origin}` : '';
  const evalInDevelopment = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evalInDevelopment}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    `img-src ${pictureSources(pathname)}`,
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${formTarget}`,
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Gives each page its policy. It decides nothing about who may see what. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce, request.nextUrl.pathname);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = {
  matcher: '/((?!api/|_next/static/|icon\\.svg|robots\\.txt|favicon\\.ico).*)',
};
