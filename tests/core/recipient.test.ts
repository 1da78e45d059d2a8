import { recipientSchema } from '@/lib/core/recipient';

test.each([
  ['ada@example.org', 'ada@example.org'],
  [' ada@example.org ', 'ada@example.org'],
  ['Ada.Lovelace+x@EXAMPLE.org', 'Ada.Lovelace+x@example.org'],
  ["o'neil/x=y?*@example.org", "o'neil/x=y?*@example.org"],
  ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
  ['ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example'],
  ['ada＠example.org', 'ada@example.org'],
  [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
])('%s is %s', (typed, address) => {
  expect(recipientSchema.parse(typed)).toBe(address);
});

test.each([
  ['', 'address-invalid'],
  ['ada', 'address-invalid'],
  ['@example.org', 'address-invalid'],
  ['ada@', 'domain-invalid'],
  ['ada@localhost', 'domain-invalid'],
  ['ada@[127.0.0.1]', 'domain-invalid'],
  ['ada@127.0.0.1', 'domain-invalid'],
  ['ada@example.org>', 'domain-invalid'],
  ['ada@exam ple.org', 'domain-invalid'],
  ['ada@example.org, eve@evil.example', 'address-invalid'],
  ['"a@evil.example"@good.example', 'address-invalid'],
  ['a@evil.example@good.example', 'address-invalid'],
  ['"ada"@example.org', 'address-invalid'],
  ['Ada <ada@example.org>', 'domain-invalid'],
  ['<ada@example.org', 'address-invalid'],
  ['a..b@example.org', 'address-invalid'],
  ['.ada@example.org', 'address-invalid'],
  ['a(b)@example.org', 'address-invalid'],
  ['a,b@example.org', 'address-invalid'],
  ['ada@example.org\r\nBcc: eve@evil.example', 'local-part-not-ascii'],
  ['ada\r\nBcc: eve@example.org', 'local-part-not-ascii'],
  ['ädä@example.org', 'local-part-not-ascii'],
  [`${'a'.repeat(65)}@example.org`, 'local-part-too-long'],
  [
    `abc@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(8)}`,
    'address-too-long',
  ],
])('%j is refused', (typed, code) => {
  const { error } = recipientSchema.safeParse(typed);
  expect(error?.issues.map(({ message }) => message)).toEqual([code]);
});
