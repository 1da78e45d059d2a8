import fc from 'fast-check';
import {
  normalizePassword,
  PASSWORD_MAX_BYTES,
  passwordChecklist,
  passwordProblems,
} from '@/lib/password/policy';
import { passwordSchema } from '@/lib/password/schema';

const fine = 'Tr0ub4dor&3-Zebra';

describe('the checklist', () => {
  test('always has the five lines in the same order', () => {
    const ids = ['length', 'uppercase', 'lowercase', 'number', 'special'];
    expect(passwordChecklist('').map((check) => check.id)).toEqual(ids);
    expect(passwordChecklist(fine)).toEqual(ids.map((id) => ({ id, met: true })));
  });

  test.each([
    ['', ['length', 'uppercase', 'lowercase', 'number', 'special']],
    ['Aa1-aaa', ['length']],
    ['Aa1-aaaa', []],
    ['aa1-aaaa', ['uppercase']],
    ['AA1-AAAA', ['lowercase']],
    ['Aaa-aaaa', ['number']],
    ['Aa1aaaaa', ['special']],
    ['Aa1 aaaa', []],
    ['Ёжик-۷мгл', []],
    ['Aa1-😀😀😀', ['length']],
    ['Aa1-😀😀😀😀', []],
    ['Aa1é́́́aaa', ['special']],
  ])('%j leaves %j unmet', (password, unmet) => {
    const left = passwordChecklist(password).filter((check) => !check.met);
    expect(left.map((check) => check.id)).toEqual(unmet);
  });
});

describe('the traps', () => {
  test.each([
    ['71 bytes', `Aa1-${'x'.repeat(67)}`, []],
    ['72 bytes', `Aa1-${'x'.repeat(68)}`, []],
    ['73 bytes', `Aa1-${'x'.repeat(69)}`, ['too-long']],
    ['72 bytes in 38 characters', `Aa1-${'é'.repeat(34)}`, []],
    ['73 bytes in 39 characters', `Aa1-x${'é'.repeat(34)}`, ['too-long']],
    ['72 bytes only after NFC', `Aa1-${'é'.normalize('NFD').repeat(34)}`, []],
    ['NUL', `${fine}\0`, ['control-character']],
    ['a line feed', `${fine}\n`, ['control-character']],
    ['a line separator', `${fine}\u2028`, ['control-character']],
    ['a zero-width space', `${fine}\u200b`, ['control-character']],
    ['an emoji with a joiner', `${fine}👩‍🚀`, []],
    ['a lone high surrogate', `${fine}\ud800`, ['malformed']],
    ['a lone low surrogate', `\udc00${fine}`, ['malformed']],
    ['a scheme prefix', '{PLAIN}x1', []],
    ['a stored hash', `{BLF-CRYPT}$2b$10$${'x'.repeat(53)}`, []],
  ])('%s', (_, password, problems) => {
    expect(passwordProblems(password)).toEqual(problems);
  });

  test.each([
    ['Zoe.B-1980@Example.com', 'zoe.b-1980@example.com', ['contains-address']],
    ['Zoe.B-1980', 'zoe.b-1980@example.com', ['contains-address']],
    ['Zoe.B-1981', 'zoe.b-1980@example.com', []],
    ['Zoe.B-1980', undefined, []],
  ])('%s for %s', (password, address, problems) => {
    expect(passwordProblems(password, { address })).toEqual(problems);
  });
});

describe('the schema', () => {
  test('yields the normalised password and trims nothing', () => {
    expect(passwordSchema.parse(' Aa1-\u00a0e\u0301aa ')).toBe(' Aa1- \u00e9aa ');
  });

  test('has one issue a problem, named by its id', () => {
    const { error } = passwordSchema.safeParse(`a${'\0'.repeat(PASSWORD_MAX_BYTES)}`);
    const messages = error?.issues.map((issue) => issue.message);
    expect(messages).toEqual(['uppercase', 'number', 'special', 'too-long', 'control-character']);
  });

  test('takes nothing but text', () => {
    for (const value of [undefined, null, 12345678, [fine]])
      expect(passwordSchema.safeParse(value).success).toBe(false);
  });

  test('agrees with the problems, under every spelling of the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const problems = passwordProblems(text);
        expect(passwordSchema.safeParse(text).success).toBe(problems.length === 0);
        expect(passwordProblems(text.normalize('NFD'))).toEqual(problems);
        expect(normalizePassword(text.normalize('NFD'))).toBe(normalizePassword(text));
        expect(normalizePassword(normalizePassword(text))).toBe(normalizePassword(text));
      }),
    );
  });
});
