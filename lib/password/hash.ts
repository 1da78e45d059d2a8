import { isMalformed, normalizePassword, PASSWORD_MAX_BYTES, passwordByteLength } from './policy';
import { runInPool } from './pool';
import type { QueueName } from './queue';
import { isCurrentHash, parseStoredHash } from './scheme';
import { type HashSettings, hashSettings } from './settings';

type Turn = { queue?: QueueName; signal?: AbortSignal };

// The work of sha-crypt grows with the square of the length; no mail client sends more.
const MAX_VERIFIED_BYTES = 1024;

/**
 * Hashes a password, normalised, for the database: `{BLF-CRYPT}$2b$...` or `{ARGON2ID}$argon2id$...`, as the settings say.
 * Does not ask the rule. Throws a RangeError for what the scheme cannot hold, and a Refusal `overloaded`.
 */
export async function hashPassword(password: string, turn?: Turn): Promise<string> {
  const settings = hashSettings();
  const normalized = normalizePassword(password);
  if (!isHashable(normalized, settings))
    throw new RangeError(`Not a password that ${settings.scheme} can hash`);
  return runInPool('hash', { password: normalized, settings }, turn);
}

/**
 * Checks a password, normalised, against a hash as Dovecot stores it. A missing, malformed or unknown one is never ok
 * and takes the work of a current hash. `needsRehash`: it matched, but the settings of today would hash it differently.
 * Fails closed on two legacy corners: `$5$` of a password of exactly 32, 64... bytes, `$6$` of 64, 128... bytes.
 */
export async function verifyPassword(
  password: string,
  stored: string | null,
  turn?: Turn,
): Promise<{ ok: boolean; needsRehash: boolean }> {
  const settings = hashSettings();
  const normalized = normalizePassword(password);
  const check = parseStoredHash(stored);
  const isVerifiable = check !== null && canMatch(normalized, check.kind === 'bcrypt');
  const isCurrent = isCurrentHash(stored, settings);
  const task = {
    password: isVerifiable ? normalized : '',
    check: isVerifiable ? check : null,
    isCurrent,
    settings,
  };
  const { ok } = await runInPool('verify', task, turn);
  return { ok, needsRehash: ok && !isCurrent && isHashable(normalized, settings) };
}

function isHashable(password: string, { scheme }: HashSettings): boolean {
  return !isMalformed(password) && (scheme !== 'BLF-CRYPT' || fitsBcrypt(password));
}

function canMatch(password: string, isBcrypt: boolean): boolean {
  if (isMalformed(password) || passwordByteLength(password) > MAX_VERIFIED_BYTES) return false;
  return !isBcrypt || fitsBcrypt(password);
}

function fitsBcrypt(password: string): boolean {
  return passwordByteLength(password) <= PASSWORD_MAX_BYTES && !password.includes('\0');
}
