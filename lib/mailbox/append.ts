import type { ImapFlow } from 'imapflow';
import { messageId } from '@/lib/core/mail-id';
import { mailServerDown } from './failures';

/** Puts a message into a folder and returns its id there (RFC 4315). */
export async function append(
  client: ImapFlow,
  folder: string,
  message: Buffer,
  flags: string[],
): Promise<string> {
  const appended = await client.append(folder, message, flags);
  if (!appended || appended.uid === undefined) throw mailServerDown();
  return messageId({ folder, uidValidity: String(appended.uidValidity), uid: appended.uid });
}
