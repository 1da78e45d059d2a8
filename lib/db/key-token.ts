import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const PUBLIC_LENGTH = 8;
/** Times log2(62): 178 bits. */
const SECRET_LENGTH = 30;
const CHECKSUM_LENGTH = 6;

/** As scanners for leaked secrets look for it; a double click selects it whole. */
const TOKEN = /^pr_[0-9A-Za-z]{8}_[0-9A-Za-z]{36}$/;

function random(length: number): string {
  return Array.from({ length }, () => BASE62[randomInt(BASE62.length)]).join('');
}

function checksum(text: string): string {
  let rest = crc32(text);
  let digits = '';
  for (let place = 0; place < CHECKSUM_LENGTH; place++) {
    digits = `${BASE62[rest % BASE62.length]}${digits}`;
    rest = Math.floor(rest / BASE62.length);
  }
  return digits;
}

/** A new token, and its beginning, which is no secret. */
export function makeKeyToken(): { token: string; prefix: string } {
  const prefix = `pr_${random(PUBLIC_LENGTH)}`;
  const text = `${prefix}_${random(SECRET_LENGTH)}`;
  return { token: `${text}${checksum(text)}`, prefix };
}

/** Whether it can be a token at all: a slip of the keyboard is seen here, without a look into the database. */
export function isKeyToken(token: string): boolean {
  return TOKEN.test(token) && token.endsWith(checksum(token.slice(0, -CHECKSUM_LENGTH)));
}

export function digestOfToken(token: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHash('sha256').update(token).digest());
}
