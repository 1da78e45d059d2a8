import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, as the cookie carries them. */
const TOKEN = /^[\w-]{43}$/;

/** What the row of a session has in the place of its token. */
export function hashOfSessionToken(token: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHash('sha256').update(token).digest());
}

export function isSessionToken(text: string): boolean {
  return TOKEN.test(text);
}

export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}
