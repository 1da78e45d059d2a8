import type { FetchMessageObject, FetchQueryObject, MessageAddressObject } from 'imapflow';
import { folderId, messageId } from '@/lib/core/mail-id';
import { oneLine } from './shown-text';
import { bodyOf } from './structure';

export const FLAGS_QUERY: FetchQueryObject = { uid: true, flags: true };

/** What a letter of a list is made of. */
export const LETTER_QUERY: FetchQueryObject = {
  uid: true,
  envelope: true,
  bodyStructure: true,
  internalDate: true,
  size: true,
};

const MOST_ADDRESSES = 200;

export function toAddresses(addresses: MessageAddressObject[] | undefined) {
  return (addresses ?? [])
    .slice(0, MOST_ADDRESSES)
    .map(({ name, address }) => ({ name: oneLine(name), address: oneLine(address) }));
}

/** ISO 8601; null for what is no date, or none that a calendar here has. */
export function toIso(date: Date | string | undefined): string | null {
  const time = new Date(date ?? Number.NaN);
  const year = time.getUTCFullYear();
  return year > 0 && year < 10_000 ? time.toISOString() : null;
}

export type Place = { folder: string; uidValidity: string };

/** What of a message never changes (RFC 9051, 2.3.1.1), as a list shows it. */
export function toLetter({ uid, envelope = {}, size = 0, internalDate, bodyStructure }: FetchMessageObject) {
  return {
    uid,
    from: toAddresses(envelope.from),
    to: toAddresses(envelope.to),
    subject: oneLine(envelope.subject),
    receivedAt: toIso(internalDate) ?? new Date(0).toISOString(),
    hasAttachments: bodyOf(bodyStructure).attachments.some(({ inline }) => !inline),
    sizeBytes: size,
  };
}

export type Letter = ReturnType<typeof toLetter>;

/** A message as a list shows it. */
export function toRow({ uid, ...letter }: Letter, flags: Set<string>, { folder, uidValidity }: Place) {
  return {
    id: messageId({ folder, uidValidity, uid }),
    folder: folderId(folder),
    ...letter,
    seen: flags.has('\\Seen'),
    flagged: flags.has('\\Flagged'),
    answered: flags.has('\\Answered'),
    forwarded: flags.has('$Forwarded'),
    draft: flags.has('\\Draft'),
  };
}
