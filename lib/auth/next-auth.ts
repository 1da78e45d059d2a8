import type { NextAuthOptions } from 'next-auth';
import type { JWT } from 'next-auth/jwt';
import CredentialsProvider from 'next-auth/providers/credentials';
import type { Origin } from '@/lib/core/actor';
import { env } from '@/lib/env';
import { isHttps, sessionCookieName } from './cookie';
import { ADMIN_SESSION, beginAdminSession, endSession, findAdminSession } from './session';
import { signInAdmin } from './sign-in';

type Refuse = (error: unknown) => void;

function cookieNamed(name: string) {
  return { name, options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isHttps() } };
}

/**
 * The token of next-auth is an opaque random id: `encode` begins a session and `decode` looks its row up, so that a
 * session ends when its row does. `encode` must hand an existing id back: next-auth encodes at every look.
 */
function opaqueTokens(origin: Origin): NextAuthOptions['jwt'] {
  return {
    maxAge: ADMIN_SESSION.absolute,
    async encode({ token }) {
      if (typeof token?.sid === 'string') return token.sid;
      return beginAdminSession(String(token?.sub), Number(token?.credentialVersion), origin);
    },
    async decode({ token }): Promise<JWT | null> {
      const session = await findAdminSession(token ?? '');
      return session && { sub: session.adminId, name: session.username, role: session.role, sid: token };
    },
  };
}

/** next-auth for the audience of admins. What `authorize` refused goes to `refuse`, since next-auth would swallow it. */
export function adminAuthOptions(origin: Origin, refuse: Refuse): NextAuthOptions {
  const prefix = isHttps() ? '__Host-' : '';
  return {
    secret: env().secret,
    pages: { signIn: '/admin/sign-in', error: '/admin/sign-in' },
    session: { strategy: 'jwt', maxAge: ADMIN_SESSION.absolute },
    jwt: opaqueTokens(origin),
    cookies: {
      sessionToken: cookieNamed(sessionCookieName('admin')),
      // Not beginning with the session's name: next-auth would take them for chunks of it.
      csrfToken: cookieNamed(`${prefix}postroom-csrf-admin`),
      callbackUrl: cookieNamed(`${prefix}postroom-callback-admin`),
    },
    providers: [
      CredentialsProvider({
        credentials: { username: {}, password: {} },
        async authorize(credentials) {
          try {
            return await signInAdmin(
              { username: credentials?.username, password: credentials?.password },
              origin,
            );
          } catch (error) {
            refuse(error);
            return null;
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { ...token, ...user } : token),
      session: ({ session, token }) => ({
        expires: session.expires,
        user: { id: token.sub, name: token.name, role: token.role },
      }),
    },
    events: { signOut: ({ token }) => endSession(String(token?.sid)) },
    logger: {
      error: (code) => console.error(JSON.stringify({ level: 'error', code })),
      warn() {},
      debug() {},
    },
  };
}
