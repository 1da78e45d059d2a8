import punycode from 'punycode/punycode.js';

/** As people read it: U-labels. */
export function toUnicodeDomain(name: string): string {
  return punycode.toUnicode(name);
}

/** An address as people read it. */
export function toUnicodeAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at + 1)}${punycode.toUnicode(address.slice(at + 1))}`;
}
