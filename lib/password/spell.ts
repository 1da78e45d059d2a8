export type CharacterKind = 'upper' | 'lower' | 'digit' | 'sign' | 'other';

export type SpelledCharacter = {
  character: string;
  kind: CharacterKind;
  /** What to say: a key of the message catalogue, the same for a capital and its small letter; 'other' where no word is known. */
  key: string;
};

const LETTERS =
  'alfa bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu';
const DIGITS = 'zero one two three four five six seven eight nine';

const SIGNS: Record<string, string> = {
  ' ': 'space',
  '!': 'exclamation-mark',
  '"': 'double-quote',
  '#': 'hash',
  $: 'dollar',
  '%': 'percent',
  '&': 'ampersand',
  "'": 'apostrophe',
  '(': 'open-parenthesis',
  ')': 'close-parenthesis',
  '*': 'asterisk',
  '+': 'plus',
  ',': 'comma',
  '-': 'dash',
  '.': 'dot',
  '/': 'slash',
  ':': 'colon',
  ';': 'semicolon',
  '<': 'less-than',
  '=': 'equals',
  '>': 'greater-than',
  '?': 'question-mark',
  '@': 'at',
  '[': 'open-bracket',
  '\\': 'backslash',
  ']': 'close-bracket',
  '^': 'caret',
  _: 'underscore',
  '`': 'backtick',
  '{': 'open-brace',
  '|': 'vertical-bar',
  '}': 'close-brace',
  '~': 'tilde',
};

const KEYS = new Map<string, string>([
  ...LETTERS.split(' ').map((word): [string, string] => [word.charAt(0), word]),
  ...DIGITS.split(' ').map((word, digit): [string, string] => [String(digit), word]),
  ...Object.entries(SIGNS),
]);

/** Every key that {@link spellPassword} can answer; the message catalogue has a word for each. */
export const SPELLING_KEYS = [...KEYS.values(), 'other'];

/** How to read a password out, a code point at a time: letters by the NATO alphabet, digits and signs by name. */
export function spellPassword(password: string): SpelledCharacter[] {
  return [...password].map((character) => ({
    character,
    kind: kindOf(character),
    key: KEYS.get(/^[A-Z]$/.test(character) ? character.toLowerCase() : character) ?? 'other',
  }));
}

/** For the eye: four characters at a time, each with its kind. */
export function groupsOfFour(password: string): { character: string; kind: CharacterKind }[][] {
  const characters = [...password].map((character) => ({ character, kind: kindOf(character) }));
  return Array.from({ length: Math.ceil(characters.length / 4) }, (_, group) =>
    characters.slice(group * 4, group * 4 + 4),
  );
}

function kindOf(character: string): CharacterKind {
  if (/\p{Lu}/u.test(character)) return 'upper';
  if (/\p{Ll}/u.test(character)) return 'lower';
  if (/\p{Nd}/u.test(character)) return 'digit';
  return /[^\p{L}\p{M}\p{N}\p{C}]/u.test(character) ? 'sign' : 'other';
}
