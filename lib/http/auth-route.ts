import { randomUUID } from 'node:crypto';
import { NextRequest } from 'next/server';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import { originOf } from '@/lib/auth/actor';
import type { Origin } from '@/lib/core/actor';
import { env } from '@/lib/env';
import { readBody } from './body';
import { problem } from './problem';
import { requireSameOrigin } from './same-origin';

type Context = { params: Promise<{ nextauth: string[] }> };
type Options = (origin: Origin, refuse: (error: unknown) => void) => NextAuthOptions;

async function withReadBody(request: NextRequest): Promise<NextRequest> {
  const { url, method, headers } = request;
  if (method !== 'POST') return request;
  return new NextRequest(url, { method, headers, body: await readBody(request) });
}

/** next-auth as a route handler: bounded bodies, our origin rule, and a refusal told as what it is. */
export function authRoute(options: Options) {
  return async (request: NextRequest, context: Context): Promise<Response> => {
    const requestId = randomUUID();
    let refused: unknown;
    try {
      // next-auth builds its links from this, never from the Host header.
      process.env.NEXTAUTH_URL ??= env().baseUrl.origin;
      requireSameOrigin(request);
      const answer: Response = await NextAuth(
        await withReadBody(request),
        context,
        options(originOf(request.headers, requestId), (error) => {
          refused = error;
        }),
      );
      if (refused !== undefined) return problem(refused, requestId);
      answer.headers.set('Cache-Control', 'no-store');
      return answer;
    } catch (error) {
      return problem(error, requestId);
    }
  };
}
