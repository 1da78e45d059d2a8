import addressparser from 'nodemailer/lib/addressparser';
import { lineSchema, toAsciiDomain } from '@/lib/core/address';
import { recipientSchema } from '@/lib/core/recipient';
import type { MailAddressView } from '@/lib/operations/mail-messages/view';

const nameSchema = lineSchema(200);

/** Fit for a header: a name that is not is left out. */
export function tidy({ name, address }: MailAddressView): MailAddressView {
  const line = name.replace(/\p{Cc}+/gu, ' ').trim();
  return { name: nameSchema.safeParse(line).data ?? '', address: address.trim().slice(0, 320) };
}

function isListOfBareAddresses(text: string): boolean {
  return text.split(/\s+/).every((word) => word.includes('@') && !/[<>"()]/.test(word));
}

/** Every recipient in what was typed or pasted. What is no address comes back as one that is not valid: nothing is lost. */
export function parseRecipients(typed: string): MailAddressView[] {
  const lines = typed.trim().replace(/[\r\n\t]+/g, ', ');
  const text = isListOfBareAddresses(lines) ? lines.replace(/\s+/g, ', ') : lines;
  return addressparser(text, { flatten: true })
    .map(({ name, address }) => tidy(address === '' ? { name: '', address: name } : { name, address }))
    .filter(({ address }) => address !== '');
}

/** As it is typed, so that {@link parseRecipients} gives the same back. */
export function formatRecipient({ name, address }: MailAddressView): string {
  if (name === '') return address;
  return /[^\p{L}\p{N} '’-]/u.test(name)
    ? `"${name.replace(/["\\]/g, '\\$&')}" <${address}>`
    : `${name} <${address}>`;
}

/** The code of what is wrong with an address; null when nothing is. */
export function problemOfRecipient(address: string): string | null {
  const result = recipientSchema.safeParse(address);
  return result.success ? null : (result.error.issues[0]?.message ?? 'address-invalid');
}

/** The same for every way to write one address. */
function keyOf(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  return `${address.slice(0, at)}@${toAsciiDomain(domain) ?? domain}`.toLowerCase();
}

/** Each address once, none of those `without`. */
export function distinct(recipients: MailAddressView[], without: MailAddressView[] = []): MailAddressView[] {
  const seen = new Set(without.map(({ address }) => keyOf(address)));
  return recipients.filter(({ address }) => {
    const key = keyOf(address);
    return !seen.has(key) && seen.add(key);
  });
}
