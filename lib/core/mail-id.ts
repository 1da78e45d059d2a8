import { z } from 'zod';

/** A message as IMAP knows it (RFC 9051, 2.3.1): a UID means nothing without its folder and the folder's UIDVALIDITY. */
export type MessageKey = { folder: string; uidValidity: string; uid: number };

const MESSAGE_ID = /^([1-9]\d{0,9})-([1-9]\d{0,9})-([\w-]{1,1000})$/;

/** A folder's path as one word for URLs and JSON. */
export function folderId(path: string): string {
  return Buffer.from(path, 'utf8').toString('base64url');
}

function toPath(id: string): string | null {
  const path = Buffer.from(id, 'base64url').toString('utf8');
  return folderId(path) === id && path !== '' && !/\p{Cc}/u.test(path) ? path : null;
}

export function messageId({ folder, uidValidity, uid }: MessageKey): string {
  return `${uidValidity}-${uid}-${folderId(folder)}`;
}

function toKey(id: string): MessageKey | null {
  const [, uidValidity, uid, folder] = MESSAGE_ID.exec(id) ?? [];
  const path = folder === undefined ? null : toPath(folder);
  if (path === null || uidValidity === undefined) return null;
  return { folder: path, uidValidity, uid: Number(uid) };
}

function decoded<T>(decode: (id: string) => T | null) {
  return z
    .string()
    .max(1100)
    .transform((id, context) => {
      const value = decode(id);
      if (value === null) context.addIssue({ code: 'custom', message: 'mail-id' });
      return value ?? z.NEVER;
    });
}

/** A folder's id; the value is its path. */
export const folderIdSchema = decoded(toPath);

/** A message's id; the value is where it is. */
export const messageIdSchema = decoded(toKey);
