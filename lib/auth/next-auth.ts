import type { NextAuthOptions } from 'next-auth';
import type { JWT } from 'next-auth/jwt';
import CredentialsProvider from 'next-auth/providers/credentials';
import type { Origin } from '@/lib/core/actor';
import { env } from '@/lib/env';
import { cookieOptions, isHttps, sessionCookieName } from './cookie';
import {
  type Audience,
  beginSession,
  endSession,
  findAdminSession,
  findUserSession,
  type Verified,
} from './session';
import { signInAdmin, signInUser } from './sign-in';

type Refuse = (error: unknown) => void;

/** What differs between the audiences: where one signs in, with what, and what the session endpoint tells. */
type Side = {
  page: string;
  credentials: string[];
  signIn: (credentials: unknown, origin: Origin) => Promise<Verified>;
  describe: (token: string) => Promise<{ sub: string; name: string } | null>;
};

const SIDES: Record<Audience, Side> = {
  admin: {
    page: '/admin/sign-in',
    credentials: ['username', 'password', 'code'],
    signIn: signInAdmin,
    async describe(token) {
      const session = await findAdminSession(token);
      return session && { sub: session.adminId, name: session.username, role: session.role };
    },
  },
  user: {
    page: '/user/sign-in',
    credentials: ['address', 'password', 'surface'],
    signIn: signInUser,
    async describe(token) {
      const session = await findUserSession(token);
      return session && { sub: session.userId, name: session.address };
    },
  },
};

function cookieNamed(name: string) {
  return { name, options: cookieOptions() };
}

/** Not beginning with the session's name: next-auth would take the others for chunks of it. */
function cookiesOf(audience: Audience): NextAuthOptions['cookies'] {
  const prefix = isHttps() ? '__Host-' : '';
  return {
    sessionToken: cookieNamed(sessionCookieName(audience)),
    csrfToken: cookieNamed(`${prefix}postroom-csrf-${audience}`),
    callbackUrl: cookieNamed(`${prefix}postroom-callback-${audience}`),
  };
}

/**
 * The token of next-auth is an opaque random id: `encode` begins a session and `decode` looks its row up, so that a
 * session ends when its row does. `encode` must hand an existing id back: next-auth encodes at every look.
 */
function opaqueTokens(audience: Audience, origin: Origin): NextAuthOptions['jwt'] {
  return {
    maxAge: env().sessions[audience].absoluteSeconds,
    async encode({ token }) {
      if (typeof token?.sid === 'string') return token.sid;
      const { sub, credentialVersion, surface } = token as unknown as Verified & { sub: string };
      return beginSession(audience, { id: sub, credentialVersion, surface }, origin);
    },
    async decode({ token }): Promise<JWT | null> {
      const described = await SIDES[audience].describe(token ?? '');
      return described && { ...described, sid: token };
    },
  };
}

function credentialsProvider({ credentials: names, signIn }: Side, origin: Origin, refuse: Refuse) {
  return CredentialsProvider({
    credentials: Object.fromEntries(names.map((name) => [name, {}])),
    async authorize(credentials) {
      try {
        return await signIn({ ...credentials }, origin);
      } catch (error) {
        refuse(error);
        return null;
      }
    },
  });
}

/** next-auth for one audience. What `authorize` refused goes to `refuse`, since next-auth would swallow it. */
export function authOptions(audience: Audience) {
  return (origin: Origin, refuse: Refuse): NextAuthOptions => ({
    secret: env().secret,
    pages: { signIn: SIDES[audience].page, error: SIDES[audience].page },
    session: { strategy: 'jwt', maxAge: env().sessions[audience].absoluteSeconds },
    jwt: opaqueTokens(audience, origin),
    cookies: cookiesOf(audience),
    providers: [credentialsProvider(SIDES[audience], origin, refuse)],
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
  });
}
