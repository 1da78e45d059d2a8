import { NextResponse } from 'next/server';
import { cookieOptions, sessionCookieName } from '@/lib/auth/cookie';
import type { RenewedSession } from '@/lib/core/renewed-session';

/** The token goes into the cookie alone, where no script reads it. */
export function renewedSessionAnswer(
  { token, expiresAt, provenUntil }: RenewedSession,
  headers: Headers,
): Response {
  const answer = NextResponse.json({ provenUntil }, { headers });
  answer.cookies.set({
    name: sessionCookieName('admin'),
    value: token,
    ...cookieOptions(),
    expires: expiresAt,
  });
  return answer;
}
