import { randomUUID } from 'node:crypto';
import { NextResponse } from 'next/server';
import { originOf } from '@/lib/auth/actor';
import { cookieOf, cookieOptions, sessionCookieName } from '@/lib/auth/cookie';
import { enterWithTicket } from '@/lib/auth/enter';
import { Refusal } from '@/lib/core/refusal';
import { isServedAt, SURFACES, type Surface, surfaceUrl } from '@/lib/surfaces';
import { readBody } from './body';
import { problem } from './problem';

/** Where a ticket to a surface is issued. */
const ISSUER: Record<Surface, Surface> = { user: 'mail', mail: 'user' };

const LANDING: Record<Surface, string> = { user: '/user/password', mail: '/mail' };

/**
 * The surfaces that a ticket may be for: of the host that the request arrived at, sent by a page of the one that issues it.
 * Browsers put Origin on every form; without it, anybody could carry somebody else into his own account.
 */
function targetsOf({ headers }: Request): Surface[] {
  return SURFACES.filter(
    (target) =>
      isServedAt(target, headers.get('host')) && headers.get('origin') === surfaceUrl(ISSUER[target]).origin,
  );
}

function seeOther(path: string): NextResponse {
  return new NextResponse(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } });
}

/**
 * Takes the form in which another surface's host hands a signed-in person over. From another site by its nature, so not
 * under the same-origin rule: the ticket and where it comes from stand in its place.
 */
export async function ticketRoute(request: Request): Promise<Response> {
  const requestId = randomUUID();
  const name = sessionCookieName('user');
  try {
    const ticket = new URLSearchParams(await readBody(request)).get('ticket') ?? '';
    const origin = originOf(request.headers, requestId);
    const entry = await enterWithTicket(ticket, targetsOf(request), cookieOf(request, name), origin);
    const answer = seeOther(LANDING[entry.target]);
    answer.cookies.set({ name, value: entry.token, ...cookieOptions(), expires: entry.expiresAt });
    return answer;
  } catch (error) {
    if (!(error instanceof Refusal)) return problem(error, requestId);
    const here = SURFACES.find((surface) => isServedAt(surface, request.headers.get('host')));
    return seeOther(`/${here ?? 'user'}/sign-in?refused=ticket`);
  }
}
