import { randomUUID } from 'node:crypto';
import { originOf } from '@/lib/auth/actor';
import { lookUpMailTokenOwner } from '@/lib/auth/mail-token-owner';
import { readBody } from './body';
import { BadRequest, problem } from './problem';

function requireLoopback(request: Request, requestId: string): void {
  const { ip } = originOf(request.headers, requestId);
  if (ip === null || !/^(127\.|::1$)/.test(ip)) throw new BadRequest(404, 'not-found');
}

async function introspect(request: Request) {
  const token = new URLSearchParams(await readBody(request)).get('token') ?? '';
  const protocol = request.headers.get('x-dovecot-auth-protocol') ?? '';
  const owner = await lookUpMailTokenOwner(token, protocol.toLowerCase());
  if (owner === null) return { active: false };
  return { active: true, username: owner.address, credential_version: owner.credentialVersion };
}

/**
 * Tells Dovecot 2.4, which cannot read it from the database, whether a token of the webmail is live and whose it is
 * (RFC 7662). Only this machine is answered: who asks shows the token, and learns nothing that it would not open.
 */
export async function introspectMailToken(request: Request): Promise<Response> {
  const requestId = randomUUID();
  try {
    requireLoopback(request, requestId);
    const headers = { 'Cache-Control': 'no-store', 'X-Request-Id': requestId };
    return Response.json(await introspect(request), { headers });
  } catch (error) {
    return problem(error, requestId);
  }
}
