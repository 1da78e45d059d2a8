import fc from 'fast-check';
import { GENERATOR_ALPHABET, generatePassword, randomIndex } from '@/lib/password/generate';
import { passwordSchema } from '@/lib/password/schema';

test('every generated password meets the rule, begins with a letter and has no look-alikes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 16, max: 72 }), (length) => {
      const password = generatePassword(length);
      expect(password).toHaveLength(length);
      expect(password).toMatch(/^[A-Za-z]/);
      expect(password).not.toMatch(/[0Oo1lI|\s"'`\\,]/);
      expect(passwordSchema.safeParse(password).success).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});

test('none comes twice, twenty characters are the default', () => {
  const passwords = Array.from({ length: 2_000 }, () => generatePassword());
  expect(new Set(passwords).size).toBe(passwords.length);
  expect(passwords.every((password) => password.length === 20)).toBe(true);
});

test.each([15, 0, -1, 16.5, Number.NaN])('a length of %p is refused', (length) => {
  expect(() => generatePassword(length)).toThrow(RangeError);
});

test('the index is uniform: neither end is favoured', () => {
  const bound = GENERATOR_ALPHABET.length;
  const expected = 2_000;
  const counts = tally(Array.from({ length: expected * bound }, () => randomIndex(bound)));
  expect(counts.size).toBe(bound);
  expect(chiSquare([...counts.values()], expected)).toBeLessThan(150); // 62 degrees of freedom: exceeded by chance once in 10^8 runs
});

test('every character turns up at every place but the first alike', () => {
  const passwords = Array.from({ length: 5_000 }, () => generatePassword(20));
  const seen = tally(passwords.flatMap((password) => [...password.slice(1)]));
  expect([...seen.keys()].sort().join('')).toBe([...GENERATOR_ALPHABET].sort().join(''));
  const mean = (5_000 * 19) / GENERATOR_ALPHABET.length;
  for (const count of seen.values()) expect(Math.abs(count / mean - 1)).toBeLessThan(0.25);
});

function tally<T>(drawn: T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const one of drawn) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

function chiSquare(counts: number[], expected: number): number {
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}
