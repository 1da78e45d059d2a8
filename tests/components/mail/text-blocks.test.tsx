import { textBlocks, textTokens } from '@/components/mail/body/text-blocks';
import { INBOX_ID } from '@/components/mail/mail-view';
import { folderId } from '@/lib/core/mail-id';

const links = (text: string) =>
  textTokens(text).flatMap(({ text: shown, href }) => (href ? [[shown, href]] : []));

test.each([
  ['See https://example.org.', 'https://example.org', 'https://example.org/'],
  ['(https://example.org/a)', 'https://example.org/a', 'https://example.org/a'],
  ['https://example.org/a_(b), and', 'https://example.org/a_(b)', 'https://example.org/a_(b)'],
  ['<https://example.org/?a=b&c=d>', 'https://example.org/?a=b&c=d', 'https://example.org/?a=b&c=d'],
  ['mailto:anna@example.org!', 'mailto:anna@example.org', 'mailto:anna@example.org'],
  ['HTTP://EXAMPLE.ORG/Ä', 'HTTP://EXAMPLE.ORG/Ä', 'http://example.org/%C3%84'],
])('%s', (text, shown, href) => {
  expect(links(text)).toEqual([[shown, href]]);
  expect(
    textTokens(text)
      .map((token) => token.text)
      .join(''),
  ).toBe(text);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'http://', 'https://)', 'example.org', 'xhttps:x'])(
  '%s is no link',
  (text) => expect(links(text)).toEqual([]),
);

test('what is quoted is a block of its own, by how often it is', () => {
  expect(textBlocks('Yes.\n\n> And you?\n> Well.\n>> Hello.\nBest')).toEqual([
    { depth: 0, text: 'Yes.\n' },
    { depth: 1, text: 'And you?\nWell.' },
    { depth: 2, text: 'Hello.' },
    { depth: 0, text: 'Best' },
  ]);
});

test('a text that is nothing but signs takes no time', () => {
  const text = `https://example.org/${'.)'.repeat(200_000)}`;
  expect(links(text)).toEqual([['https://example.org/', 'https://example.org/']]);
});

test('the inbox is known without asking for the folders', () => expect(folderId('INBOX')).toBe(INBOX_ID));
