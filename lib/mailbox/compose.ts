import { randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import MailComposer, { type MailComposerAttachment } from 'nodemailer/lib/mail-composer';
import type { UserActor } from '@/lib/core/actor';
import { domainOf } from '@/lib/core/address';
import type { Thread } from './thread';
import { readUpload, type Upload } from './uploads';

export type Correspondent = { name: string; address: string };

/** What a person wrote. `html` null: plain text; else `text` says the same without it. */
export type Letter = {
  to: Correspondent[];
  cc: Correspondent[];
  bcc: Correspondent[];
  subject: string;
  text: string;
  html: string | null;
  uploads: Upload[];
  thread: Thread;
  /** Beside those that every message has. */
  headers?: Record<string, string>;
};

/** A message, as often as it is read the same: sent, and kept as the copy. Estimated, never too small by much. */
export type Message = { bytesAbout: number; read(options?: { withBcc: boolean }): Readable };

const BASE64_GROWTH = 1.37;
const HEADERS_BYTES = 64 * 1024;

function lines(text: string): string {
  return text.replace(/\r\n?|\n/g, '\r\n');
}

/** A message or multipart inside may not be encoded (RFC 2046, 5.2.1), and a stream of who knows what must be. */
function typeOf({ type }: Upload): string {
  return /^(message|multipart)\//i.test(type) ? 'application/octet-stream' : type;
}

/** A picture stands in the text only as long as the text shows it: else it is beside it, so that nobody misses it. */
function attachment(upload: Upload, html: string | null): MailComposerAttachment {
  const { name, contentId } = upload;
  const isShown = contentId !== null && html?.includes(`cid:${contentId}`);
  return {
    filename: name,
    contentType: typeOf(upload),
    contentDisposition: isShown ? 'inline' : 'attachment',
    content: Readable.from(readUpload(upload), { objectMode: false }),
    ...(isShown && { cid: contentId }),
  };
}

function bytesAbout({ text, html, uploads }: Letter): number {
  const files = uploads.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return Math.ceil(files * BASE64_GROWTH) + 3 * (text.length + (html?.length ?? 0)) + HEADERS_BYTES;
}

/** Composes what the actor wrote. The files are read from the database while the message is. */
export function compose(actor: UserActor, letter: Letter): Message {
  const { to, cc, bcc, subject, text, html, uploads, thread, headers = {} } = letter;
  const identity = {
    messageId: `<${randomUUID()}@${domainOf(actor.address)}>`,
    date: new Date(),
    baseBoundary: randomBytes(16).toString('hex'),
  };
  const read = ({ withBcc } = { withBcc: false }) => {
    const node = new MailComposer({
      ...identity,
      from: { name: actor.name, address: actor.address },
      to,
      cc,
      bcc,
      subject,
      headers,
      text: lines(text),
      html: html ? lines(html) : undefined,
      attachments: uploads.map((upload) => attachment(upload, html)),
      inReplyTo: thread.inReplyTo ?? undefined,
      references: thread.references.join(' ') || undefined,
      disableFileAccess: true,
      disableUrlAccess: true,
    }).compile();
    node.keepBcc = withBcc;
    return node.createReadStream();
  };
  return { bytesAbout: bytesAbout(letter), read };
}
