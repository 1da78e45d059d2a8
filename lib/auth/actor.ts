import type { Actor, Origin } from '@/lib/core/actor';
import { cookieOf, sessionCookieName } from './cookie';
import { findAdminSession } from './session';

/** Where a request comes from. The server overwrites the header with what it saw or what a trusted proxy said. */
export function originOf(headers: Headers, requestId: string): Origin {
  return { ip: headers.get('x-forwarded-for'), userAgent: headers.get('user-agent'), requestId };
}

/** Who the token of an admin's cookie is. */
export async function adminActor(token: string | null, origin: Origin): Promise<Actor> {
  const session = token === null ? null : await findAdminSession(token);
  if (session === null) return { kind: 'nobody', origin };
  const { id: sessionId, adminId: id, ...admin } = session;
  return { kind: 'admin', id, sessionId, ...admin, origin };
}

/** Who is asking. */
export async function actorOf(request: Request, requestId: string): Promise<Actor> {
  return adminActor(cookieOf(request, sessionCookieName('admin')), originOf(request.headers, requestId));
}
