import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '@/lib/core/root';
import { normalizePassword, PASSWORD_MAX_BYTES } from './policy';

const LEET: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  '5': 's',
  $: 's',
  '7': 't',
};
const SHIFTED_DIGITS = ')!@#$%^&*(';

let list: Set<string> | undefined;

/**
 * Whether a password is a commonly leaked one: the 49,233 of @zxcvbn-ts/language-common, all lower-case, so that none
 * meets the rule as it stands. Hence it also finds what people make of them to meet a rule: capitals, letters written
 * as digits and signs, Shift held on the digits, the word twice, up to two characters before and five after it, or a
 * listed number after it (`Password2024!`, `P@ssw0rd1`, `1qaz@WSX`). Loads the list at the first call (about 25 ms, 5 MB).
 */
export function isLeakedPassword(password: string): boolean {
  if (password.length > PASSWORD_MAX_BYTES) return false; // Breaks the rule anyway; the patterns below are not for long text.
  list ??= loadList();
  return cores(normalizePassword(password).toLowerCase()).some(isListed);
}

function loadList(): Set<string> {
  // Required when first needed, and synchronously: an import would load it with every page that can check a password.
  const require = createRequire(join(/* turbopackIgnore: true */ projectRoot(), 'package.json'));
  const { dictionary } = require('@zxcvbn-ts/language-common') as typeof import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common']);
}

/** The password, and what is left of it without trivial beginnings and endings. */
function cores(password: string): string[] {
  const [leading = ''] = /^[^\p{L}]{0,2}/u.exec(password) ?? [];
  const [trailing = ''] = /[^\p{L}]*$/u.exec(password) ?? [];
  const starts = Array.from({ length: leading.length + 1 }, (_, start) => start);
  const ends = Array.from({ length: trailing.length + 1 }, (_, cut) => password.length - cut);
  return ends
    .filter((end) => isTrivialEnding(password.slice(end)))
    .flatMap((end) => starts.map((start) => password.slice(start, end)));
}

function isTrivialEnding(ending: string): boolean {
  return ending.length <= 5 || isOnList(ending.replace(/\D+$/, '')) || isOnList(unshift(ending));
}

function isListed(core: string): boolean {
  const [, once = core] = /^(.+?)\1+$/.exec(core) ?? [];
  return [once, unleet(once), unleet(once).replaceAll('i', 'l'), unshift(once)].some(isOnList);
}

function isOnList(text: string): boolean {
  return list?.has(text) ?? false;
}

function unleet(text: string): string {
  return text.replace(/[@431!05$7]/g, (sign) => LEET[sign] ?? sign);
}

function unshift(text: string): string {
  return text.replace(/[)!@#$%^&*(]/g, (sign) => String(SHIFTED_DIGITS.indexOf(sign)));
}
