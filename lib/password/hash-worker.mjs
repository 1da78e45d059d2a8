import { createHash, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { setPriority } from 'node:os';
import * as argon2 from '@node-rs/argon2';
import bcrypt from 'bcryptjs';
import { verify as verifyShaCrypt } from 'unixcrypt';

/** @typedef {import('./scheme').HashCheck} HashCheck */
/** @typedef {import('./settings').HashSettings} HashSettings */

// On Linux this renices the calling thread alone; elsewhere it would be the whole process.
if (process.platform === 'linux') setPriority(0, 10);

const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * A new hash with Dovecot's scheme prefix.
 * @param {{ password: string, settings: HashSettings }} task
 */
export function hash({ password, settings }) {
  return settings.scheme === 'ARGON2ID'
    ? `{ARGON2ID}${argon2.hashSync(password, ARGON2ID)}`
    : `{BLF-CRYPT}${bcrypt.hashSync(password, settings.cost)}`;
}

/**
 * Checks a password. Whatever is not checked against a current hash costs a current hash besides (`dummies`), so that
 * an unknown user, a broken hash and a cheap old scheme take no less work than a wrong password.
 * @param {{ password: string, check: HashCheck | null, isCurrent: boolean, settings: HashSettings }} task
 */
export function verify({ password, check, isCurrent, settings }) {
  const matched = check && matches(password, check);
  if (matched || (matched === false && isCurrent)) return { ok: matched, dummies: 0 };
  hash({ password, settings });
  return { ok: false, dummies: 1 };
}

/**
 * Null where the library cannot read the hash after all.
 * @param {string} password
 * @param {HashCheck} check
 */
function matches(password, check) {
  try {
    return compare(password, check);
  } catch {
    return null;
  }
}

/**
 * @param {string} password
 * @param {HashCheck} check
 */
function compare(password, check) {
  switch (check.kind) {
    case 'bcrypt':
      return bcrypt.compareSync(password, check.hash);
    case 'argon2':
      return argon2.verifySync(check.hash, password);
    case 'sha-crypt':
      return verifyShaCrypt(password, check.hash);
    case 'salted': {
      const digest = createHash(check.algorithm).update(password).update(check.salt).digest();
      return timingSafeEqual(digest, check.digest);
    }
    case 'pbkdf2': {
      const digest = pbkdf2Sync(password, check.salt, check.rounds, check.digest.length, 'sha1');
      return timingSafeEqual(digest, check.digest);
    }
  }
}
