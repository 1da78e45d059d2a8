import type { FetchMessageObject, FetchQueryObject, MessageAddressObject } from 'imapflow';
import { folderId, messageId } from '@/lib/core/mail-id';
import { oneLine } from './shown-text';
import { bodyOf } from './structure';

/** What a row of a list is made of. */
export const ROW_QUERY: FetchQueryObject = {
  uid: true,
  flags: true,
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

/** A message as a list shows it. */
export function toRow(message: FetchMessageObject, { folder, uidValidity }: Place) {
  const { uid, flags = new Set(), envelope = {}, size = 0 } = message;
  return {
    id: messageId({ folder, uidValidity, uid }),
    folder: folderId(folder),
    from: toAddresses(envelope.from),
    to: toAddresses(envelope.to),
    subject: oneLine(envelope.subject),
    receivedAt: toIso(message.internalDate) ?? new Date(0).toISOString(),
    seen: flags.has('\\Seen'),
    flagged: flags.has('\\Flagged'),
    answered: flags.has('\\Answered'),
    forwarded: flags.has('$Forwarded'),
    draft: flags.has('\\Draft'),
    hasAttachments: bodyOf(message.bodyStructure).attachments.some(({ inline }) => !inline),
    sizeBytes: size,
  };
}
