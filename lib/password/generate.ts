import { passwordProblems } from './policy';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ' + 'abcdefghijkmnpqrstuvwxyz';
const DIGITS = '23456789';
// Harmless unquoted in a shell, in CSV and in a URL's text, and each has a short name to read out.
const SIGNS = '-_.:+=@';

/** No look-alikes: neither 0 O o nor 1 l I |. */
export const GENERATOR_ALPHABET = LETTERS + DIGITS + SIGNS;

const MIN_GENERATED_LENGTH = 16;

/**
 * A password from the system's CSPRNG, all ASCII, that always meets the rule. It begins with a letter, so that no
 * spreadsheet takes it for a formula. Candidates are drawn until one qualifies, hence every qualifying password is
 * equally likely: 118 bits at 20 characters, 94 at 16. A length below 16 is a RangeError.
 */
export function generatePassword(length = 20): string {
  if (!Number.isInteger(length) || length < MIN_GENERATED_LENGTH) {
    throw new RangeError(`A generated password has at least ${MIN_GENERATED_LENGTH} characters`);
  }
  for (;;) {
    const candidate = Array.from(
      { length },
      () => GENERATOR_ALPHABET[randomIndex(GENERATOR_ALPHABET.length)],
    );
    const password = candidate.join('');
    if (/^[A-Za-z]/.test(password) && passwordProblems(password).length === 0) return password;
  }
}

/** Uniform in 0 to bound - 1, for a bound up to 256: bytes beyond the last whole multiple of it are drawn again. */
export function randomIndex(bound: number): number {
  const fair = 256 - (256 % bound);
  for (;;) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < fair) return byte % bound;
  }
}
