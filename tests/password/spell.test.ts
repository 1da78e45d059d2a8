import { GENERATOR_ALPHABET } from '@/lib/password/generate';
import { groupsOfFour, SPELLING_KEYS, spellPassword } from '@/lib/password/spell';

test('reads a password out', () => {
  expect(spellPassword('Ab4-é😀')).toEqual([
    { character: 'A', kind: 'upper', key: 'alfa' },
    { character: 'b', kind: 'lower', key: 'bravo' },
    { character: '4', kind: 'digit', key: 'four' },
    { character: '-', kind: 'sign', key: 'dash' },
    { character: 'é', kind: 'lower', key: 'other' },
    { character: '😀', kind: 'sign', key: 'other' },
  ]);
});

test('knows a word of its own for every printable ASCII character', () => {
  const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index));
  const keys = spellPassword(ascii).map(({ character, key }) => [character.toLowerCase(), key]);
  expect(keys.map(([, key]) => key)).not.toContain('other');
  expect(new Set(keys.map(([, key]) => key)).size).toBe(95 - 26);
  expect(new Set(SPELLING_KEYS).size).toBe(SPELLING_KEYS.length);
});

test('names each character of the generator', () => {
  for (const { key } of spellPassword(GENERATOR_ALPHABET)) expect(SPELLING_KEYS).toContain(key);
});

test('shows groups of four and loses nothing', () => {
  const groups = groupsOfFour('Ab4-x😀yZ9');
  expect(groups.map((group) => group.map(({ character }) => character).join(''))).toEqual([
    'Ab4-',
    'x😀yZ',
    '9',
  ]);
  expect(groups[0]?.map(({ kind }) => kind)).toEqual(['upper', 'lower', 'digit', 'sign']);
  expect(groupsOfFour('')).toEqual([]);
});
