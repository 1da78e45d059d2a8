import type { HashSettings } from './settings';

/** A stored hash, understood: what the worker needs to check a password against it. */
export type HashCheck =
  | { kind: 'bcrypt' | 'argon2' | 'sha-crypt'; hash: string }
  | { kind: 'salted'; algorithm: 'sha1' | 'sha256' | 'sha512'; salt: Uint8Array; digest: Uint8Array }
  | { kind: 'pbkdf2'; salt: string; rounds: number; digest: Uint8Array };

const SALTED = {
  SSHA: { algorithm: 'sha1', bytes: 20 },
  SSHA256: { algorithm: 'sha256', bytes: 32 },
  SSHA512: { algorithm: 'sha512', bytes: 64 },
} as const;

// A stored hash asks for work; one that asks for more than these (seconds, 256 MiB) must not stop the pool.
const MAX = {
  bcryptCost: 15,
  shaRounds: 1_000_000,
  pbkdf2Rounds: 5_000_000,
  argonKib: 262_144,
  argonTime: 16,
};

/**
 * Reads a hash as Dovecot stores it: `{SCHEME}hash`, or without a prefix where `$id$` says the scheme.
 * Null for what is missing, malformed, of an unknown scheme, or too costly to check.
 */
export function parseStoredHash(stored: string | null): HashCheck | null {
  const [, prefix = 'CRYPT', encoding = '', hash = ''] =
    /^(?:\{([A-Z0-9-]+)(?:\.(B64|BASE64|HEX))?\})?(.*)$/i.exec(stored ?? '') ?? [];
  const scheme = prefix.toUpperCase();
  if (scheme === 'SSHA' || scheme === 'SSHA256' || scheme === 'SSHA512')
    return salted(scheme, hash, encoding);
  if (scheme === 'PBKDF2') return pbkdf2(hash);
  const check = modularCrypt(hash);
  return check && (scheme === 'CRYPT' || SCHEME_IDS[scheme]?.test(hash)) ? check : null;
}

/** Whether a stored hash is what {@link HashSettings} would make today. */
export function isCurrentHash(stored: string | null, settings: HashSettings): boolean {
  if (settings.scheme === 'ARGON2ID')
    return !!stored?.startsWith('{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$');
  const [, cost] = /^\{BLF-CRYPT\}\$2[aby]\$(\d\d)\$/.exec(stored ?? '') ?? [];
  return Number(cost) === settings.cost;
}

const SCHEME_IDS: Record<string, RegExp> = {
  'BLF-CRYPT': /^\$2/,
  'SHA256-CRYPT': /^\$5/,
  'SHA512-CRYPT': /^\$6/,
  ARGON2ID: /^\$argon2id/,
};

function modularCrypt(hash: string): HashCheck | null {
  if (isBcrypt(hash)) return { kind: 'bcrypt', hash };
  if (isArgon2(hash)) return { kind: 'argon2', hash };
  if (isShaCrypt(hash)) return { kind: 'sha-crypt', hash };
  return null;
}

function isBcrypt(hash: string): boolean {
  const [, cost] = /^\$2[aby]\$(\d\d)\$[./A-Za-z0-9]{53}$/.exec(hash) ?? [];
  return isWithin(cost, 4, MAX.bcryptCost);
}

function isArgon2(hash: string): boolean {
  const format = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$[A-Za-z0-9+/]{11,}\$[A-Za-z0-9+/]{22,}$/;
  const [, memory, time, lanes] = format.exec(hash) ?? [];
  return isWithin(memory, 8, MAX.argonKib) && isWithin(time, 1, MAX.argonTime) && isWithin(lanes, 1, 16);
}

function isShaCrypt(hash: string): boolean {
  const format = /^\$[56]\$(?:rounds=(\d+)\$)?[./A-Za-z0-9]{1,16}\$([./A-Za-z0-9]+)$/;
  const [, rounds = '5000', digest = ''] = format.exec(hash) ?? [];
  return isWithin(rounds, 1000, MAX.shaRounds) && digest.length === (hash.startsWith('$5') ? 43 : 86);
}

function pbkdf2(hash: string): HashCheck | null {
  const [, salt = '', rounds, hex = ''] =
    /^\$1\$([./A-Za-z0-9]{1,64})\$(\d+)\$([0-9a-f]{40})$/.exec(hash) ?? [];
  if (!isWithin(rounds, 1, MAX.pbkdf2Rounds)) return null;
  return { kind: 'pbkdf2', salt, rounds: Number(rounds), digest: Buffer.from(hex, 'hex') };
}

function salted(scheme: keyof typeof SALTED, hash: string, encoding: string): HashCheck | null {
  const { algorithm, bytes } = SALTED[scheme];
  const isHex = encoding.toUpperCase() === 'HEX';
  if (!(isHex ? /^(?:[0-9a-f]{2})+$/i : /^[A-Za-z0-9+/]+={0,2}$/).test(hash)) return null;
  const decoded = Buffer.from(hash, isHex ? 'hex' : 'base64');
  if (decoded.length <= bytes) return null;
  return { kind: 'salted', algorithm, digest: decoded.subarray(0, bytes), salt: decoded.subarray(bytes) };
}

function isWithin(digits: string | undefined, min: number, max: number): boolean {
  return digits !== undefined && Number(digits) >= min && Number(digits) <= max;
}
