import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { env } from '@/lib/env';

/** As every authenticator app reads it (RFC 6238 with its defaults). */
const USUAL = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Steps of drift that are forgiven, each way. */
const WINDOW = 1;
/** RFC 4226, 4: 160 bits. */
const SECRET_BYTES = 20;

function totpOf(secret: Uint8Array, label: string): TOTP {
  const buffer = Uint8Array.from(secret).buffer;
  return new TOTP({
    ...USUAL,
    issuer: `Postroom ${env().baseUrl.hostname}`,
    label,
    secret: new Secret({ buffer }),
  });
}

export function newTotpSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** What an app is given: the key to be typed (base32), and the same as a URI for a QR code. */
export function enrolmentOf(secret: Uint8Array, username: string): { key: string; uri: string } {
  const totp = totpOf(secret, username);
  return { key: totp.secret.base32, uri: totp.toString() };
}

/** The time step whose code this is, of those that count now; null for none of them. */
export function stepOfCode(code: string, secret: Uint8Array): number | null {
  const totp = totpOf(secret, '');
  const timestamp = Date.now();
  const delta = totp.validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}
