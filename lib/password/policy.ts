/** In code points of the normalised text. */
export const PASSWORD_MIN_LENGTH = 8;

/** In UTF-8: bcrypt reads no further, so more is refused, never cut. */
export const PASSWORD_MAX_BYTES = 72;

const CLASSES = {
  uppercase: /\p{Lu}/u,
  lowercase: /\p{Ll}/u,
  number: /\p{Nd}/u,
  // Whatever is not a letter, mark, number or control; a space counts.
  special: /[^\p{L}\p{M}\p{N}\p{C}\p{Zl}\p{Zp}]/u,
};

// Controls, line separators, and invisible format characters that nobody can type again; joiners belong to scripts and emoji.
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u;
const LONE_SURROGATE = /\p{Cs}/u;

export type PasswordCheck = 'length' | keyof typeof CLASSES;
export type PasswordProblem =
  | PasswordCheck
  | 'too-long'
  | 'control-character'
  | 'malformed'
  | 'contains-address';

/**
 * The one spelling under which a password is hashed and compared, after RFC 8265 (OpaqueString):
 * every space becomes U+0020, then NFC. Nothing is trimmed and no case is folded.
 */
export function normalizePassword(text: string): string {
  return text.replace(/\p{Zs}/gu, ' ').normalize('NFC');
}

export function passwordByteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The five lines of the live checklist, always all and in this order. */
export function passwordChecklist(text: string): { id: PasswordCheck; met: boolean }[] {
  const password = normalizePassword(text);
  return [
    { id: 'length', met: [...password].length >= PASSWORD_MIN_LENGTH },
    { id: 'uppercase', met: CLASSES.uppercase.test(password) },
    { id: 'lowercase', met: CLASSES.lowercase.test(password) },
    { id: 'number', met: CLASSES.number.test(password) },
    { id: 'special', met: CLASSES.special.test(password) },
  ];
}

/** All that is wrong with a password, the checklist's lines first. Leaked passwords are looked up on the server only. */
export function passwordProblems(text: string, context: { address?: string } = {}): PasswordProblem[] {
  const password = normalizePassword(text);
  const unmet = passwordChecklist(password).filter((check) => !check.met);
  const traps: [PasswordProblem, boolean][] = [
    ['too-long', passwordByteLength(password) > PASSWORD_MAX_BYTES],
    ['control-character', CONTROL.test(password)],
    ['malformed', isMalformed(password)],
    ['contains-address', isAddress(password, context.address)],
  ];
  return [...unmet.map((check) => check.id), ...traps.filter(([, hit]) => hit).map(([id]) => id)];
}

/** A lone surrogate: text that has no UTF-8, so that no mail client can send it. */
export function isMalformed(text: string): boolean {
  return LONE_SURROGATE.test(text);
}

function isAddress(password: string, address: string | undefined): boolean {
  if (!address) return false;
  const folded = normalizePassword(address).toLowerCase();
  const localPart = folded.replace(/@[^@]*$/, '');
  return [folded, localPart].includes(password.toLowerCase());
}
