import {
  distinct,
  formatRecipient,
  parseRecipients,
  problemOfRecipient,
} from '@/components/compose/recipients';

const addresses = (typed: string) => parseRecipients(typed).map(({ address }) => address);

test.each([
  ['anna@example.org', [{ name: '', address: 'anna@example.org' }]],
  ['Anna Berg <anna@example.org>', [{ name: 'Anna Berg', address: 'anna@example.org' }]],
  ['"Berg, Anna" <anna@example.org>', [{ name: 'Berg, Anna', address: 'anna@example.org' }]],
  ['ann', [{ name: '', address: 'ann' }]],
  ['Anna Berg', [{ name: '', address: 'Anna Berg' }]],
  ['  ', []],
])('%s is read as %j', (typed, recipients) => {
  expect(parseRecipients(typed)).toEqual(recipients);
});

test.each([
  'a@example.org, b@example.org; c@example.org',
  'a@example.org\nb@example.org\r\nc@example.org\n',
  'a@example.org b@example.org\tc@example.org',
  'A <a@example.org>; "B, b" <b@example.org>\nc@example.org',
])('many at once: %j', (pasted) => {
  expect(addresses(pasted)).toEqual(['a@example.org', 'b@example.org', 'c@example.org']);
});

test('what is no address comes back, marked', () => {
  expect(addresses('a@example.org, nobody, @, b@')).toEqual(['a@example.org', 'nobody', '@', 'b@']);
  expect(problemOfRecipient('nobody')).toBe('address-invalid');
  expect(problemOfRecipient('anna@example.org')).toBeNull();
});

test.each([
  { name: 'Berg, Anna', address: 'anna@example.org' },
  { name: 'Anna "A" Berg', address: 'anna@example.org' },
  { name: 'Zoë O’Brien-Li', address: 'zoe@example.org' },
  { name: '', address: 'anna@example.org' },
])('%j can be typed and is the same again', (recipient) => {
  expect(parseRecipients(formatRecipient(recipient))).toEqual([recipient]);
});

test('a name that no header can hold is left out; a line break makes no second line', () => {
  expect(parseRecipients(`"${'x'.repeat(201)}" <a@example.org>`)).toEqual([
    { name: '', address: 'a@example.org' },
  ]);
  expect(parseRecipients('"A\r\nBcc: b" <a@example.org>')[0]?.name).not.toMatch(/[\r\n]/);
});

test('nobody twice, however the address is written', () => {
  const people = ['Anna@Example.org', 'anna@example.org', 'zoe@bücher.example', 'zoe@xn--bcher-kva.example'];
  const all = people.map((address) => ({ name: '', address }));
  expect(distinct(all).map(({ address }) => address)).toEqual(['Anna@Example.org', 'zoe@bücher.example']);
  expect(distinct(all, [{ name: '', address: 'ANNA@example.org' }])).toHaveLength(1);
});
