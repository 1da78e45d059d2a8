import { threadAfter } from '@/lib/mailbox/thread';

const header = (name: string, value: string) => ({ name, value });
const ids = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => `<${first + index}@x>`);

test('an answer stands behind what it answers, and that behind what it answered', () => {
  const parent = [
    header('Message-ID', '<3@x>'),
    header('References', '<1@x> <2@x>'),
    header('In-Reply-To', '<2@x>'),
  ];
  expect(threadAfter(parent, 'reply')).toEqual({
    inReplyTo: '<3@x>',
    references: ['<1@x>', '<2@x>', '<3@x>'],
  });
  expect(threadAfter(parent, 'forward')).toEqual({
    inReplyTo: null,
    references: ['<1@x>', '<2@x>', '<3@x>'],
  });
});

test.each([
  ['the first of a thread', [header('message-id', '<1@x>')], '<1@x>', ['<1@x>']],
  [
    'one that says only what it replied to',
    [header('Message-ID', '<2@x>'), header('In-Reply-To', 'Your letter <1@x>')],
    '<2@x>',
    ['<1@x>', '<2@x>'],
  ],
  ['one without an id', [header('References', '<1@x>')], null, []],
  ['one whose id is none', [header('Message-ID', '<a b>')], null, []],
  ['one whose id is in no ASCII', [header('Message-ID', '<ä@x>')], null, []],
  ['one whose id is too long for a line', [header('Message-ID', `<${'x'.repeat(500)}@x>`)], null, []],
])('%s', (_what, parent, inReplyTo, references) => {
  expect(threadAfter(parent, 'reply')).toEqual({ inReplyTo, references });
});

test('a long conversation keeps its beginning and its end', () => {
  const parent = [header('Message-ID', '<90@x>'), header('References', ids(1, 89).join(' '))];
  const { references } = threadAfter(parent, 'reply');
  expect(references).toEqual(['<1@x>', ...ids(62, 90)]);
});
