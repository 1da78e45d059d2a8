import type { Actor, Origin } from '@/lib/core/actor';
import { keysOfToken } from '@/lib/core/token-key';
import { actorOfKey } from './api-key';
import { cookieOf, sessionCookieName } from './cookie';
import { type Audience, findAdminSession, findUserSession } from './session';

/** Where a request comes from. The server overwrites the header with what it saw or what a trusted proxy said. */
export function originOf(headers: Headers, requestId: string): Origin {
  return { ip: headers.get('x-forwarded-for'), userAgent: headers.get('user-agent'), requestId };
}

async function adminActor(token: string, origin: Origin): Promise<Actor | null> {
  const session = await findAdminSession(token);
  if (session === null) return null;
  const { id: sessionId, adminId: id, ...admin } = session;
  return { kind: 'admin', id, sessionId, ...admin, keyFor: keysOfToken(token), origin };
}

async function userActor(token: string, origin: Origin): Promise<Actor | null> {
  const session = await findUserSession(token);
  if (session === null) return null;
  const { id: sessionId, userId: id, ...user } = session;
  return { kind: 'user', id, sessionId, ...user, origin };
}

const ACTORS = { admin: adminActor, user: userActor };

/** Who the token of an audience's cookie is. */
export async function actorOfToken(audience: Audience, token: string | null, origin: Origin): Promise<Actor> {
  const actor = token === null ? null : await ACTORS[audience](token, origin);
  return actor ?? { kind: 'nobody', origin };
}

/** What a program shows in the place of a cookie; null where it shows nothing of the kind. */
function bearerOf(headers: Headers): string | null {
  const [scheme = '', ...rest] = (headers.get('authorization') ?? '').split(' ');
  return scheme.toLowerCase() === 'bearer' ? rest.join(' ').trim() : null;
}

/** Whether a program asks with a token where those count: no browser adds one of itself, so cookies count no more. */
export function isByToken(request: Request, audience: Audience | null): boolean {
  return audience === 'admin' && bearerOf(request.headers) !== null;
}

/** Who is asking, of the audience whose cookie counts here, or by whose key; where none does, nobody. */
export async function actorOf(
  request: Request,
  audience: Audience | null,
  requestId: string,
): Promise<Actor> {
  const origin = originOf(request.headers, requestId);
  if (audience === null) return { kind: 'nobody', origin };
  if (isByToken(request, audience)) {
    return (await actorOfKey(bearerOf(request.headers) ?? '', origin)) ?? { kind: 'nobody', origin };
  }
  return actorOfToken(audience, cookieOf(request, sessionCookieName(audience)), origin);
}
