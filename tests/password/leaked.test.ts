import { generatePassword } from '@/lib/password/generate';
import { isLeakedPassword } from '@/lib/password/leaked';
import { passwordProblems } from '@/lib/password/policy';

describe('what people make of a leaked password to meet the rule', () => {
  test.each([
    'Password1!',
    'P@ssw0rd1',
    'Pa$$word1',
    'Summer2024!',
    'Password12345678!',
    'PasswordPassword1!',
    '#Dragon99',
    'W1nter2024!',
    'Passw0rd!',
    '1qaz@WSX',
    '!QAZ2wsx',
    'Abc123!@#',
  ])('%s', (password) => {
    expect(passwordProblems(password)).toEqual([]);
    expect(isLeakedPassword(password)).toBe(true);
  });
});

test.each([
  'Correct horse battery staple 9',
  'Tr0ub4dor&3-Zebra',
  'Blue Monkey 77 sails',
  'Dragon#7!2@9k',
  'Dragon#7!2@9-4',
  'Monkey48151623!42',
  'Grüße aus Köln 7!',
  'xK9#mQ2v!pLr',
])('%s is not refused', (password) => {
  expect(isLeakedPassword(password)).toBe(false);
});

test('what is generated is never refused', () => {
  for (let round = 0; round < 5_000; round++) expect(isLeakedPassword(generatePassword(16))).toBe(false);
});

test('text beyond the rule is not looked up', () => {
  expect(isLeakedPassword('1'.repeat(200_000))).toBe(false);
});
