import { hkdfSync } from 'node:crypto';

/** Makes a key of 256 bits for a purpose. */
export type KeyFor = (purpose: string) => Buffer;

/** Keys that only who shows this token can make (HKDF, RFC 5869). They tell nothing of the token, nor of each other. */
export function keysOfToken(token: string): KeyFor {
  return (purpose) => Buffer.from(hkdfSync('sha256', token, '', `postroom ${purpose}`, 32));
}

/** Of who asked a while ago: no token is shown any more. */
export function noToken(): never {
  throw new Error('Who asked a while ago shows no token');
}
