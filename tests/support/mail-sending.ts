import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { eventually, type MailWorld, PASSWORD } from './mail-world';

/** `fileBytes`: with a file of so many bytes. */
export type Letter = { from: string; to: string; subject: string; fileBytes?: number };

type Reply = { responseCode?: number; response?: string };

/** The code and sentence of a refusal; null when the letter was taken. */
async function refusalOf(sending: Promise<unknown>): Promise<string | null> {
  try {
    await sending;
    return null;
  } catch (error) {
    const { response } = error as Reply;
    if (!response) throw error;
    return response;
  }
}

function envelope({ from, to, subject, fileBytes }: Letter) {
  const attachments = fileBytes ? [{ filename: 'file.bin', content: Buffer.alloc(fileBytes, 'x') }] : [];
  return {
    envelope: { from, to },
    from: from || 'nobody@outside.test',
    to,
    subject,
    text: 'Hello.',
    attachments,
  };
}

/** As another mail server does: without a sign-in, from an address that Postfix does not trust. */
export function sendFromOutside({ pair }: MailWorld, letter: Letter): Promise<string | null> {
  const options = { host: '127.0.0.1', port: pair.ports.smtp, localAddress: '127.0.0.2', ignoreTLS: true };
  return refusalOf(nodemailer.createTransport(options).sendMail(envelope(letter)));
}

/** By LMTP, as Postfix hands it to Dovecot. */
export function deliver({ pair }: MailWorld, letter: Letter): Promise<string | null> {
  const options = { host: '127.0.0.1', port: pair.ports.lmtp, lmtp: true, ignoreTLS: true };
  return refusalOf(nodemailer.createTransport(options).sendMail(envelope(letter)));
}

/** As a mail program does: signed in. */
export function submit({ pair }: MailWorld, user: string, letter: Letter): Promise<string | null> {
  const options = {
    host: '127.0.0.1',
    port: pair.ports.submission,
    ignoreTLS: true,
    auth: { user, pass: PASSWORD },
  };
  return refusalOf(nodemailer.createTransport(options).sendMail(envelope(letter)));
}

async function countLetters(world: MailWorld, address: string): Promise<number> {
  const [mailbox] = await world.query<{ maildir: string }>(
    'SELECT maildir FROM mail.mailboxes WHERE address = $1',
    [address],
  );
  const folder = join(world.pair.directory, 'mail', mailbox?.maildir ?? '-', 'Maildir/new');
  return (await readdir(folder).catch(() => [])).length;
}

/** What arrives in these mailboxes while `send` runs, and until as many letters are there as are expected. */
export async function arrivals(
  world: MailWorld,
  expected: Record<string, number>,
  send: () => Promise<void>,
): Promise<Record<string, number>> {
  const addresses = Object.keys(expected);
  const count = () => Promise.all(addresses.map((address) => countLetters(world, address)));
  const before = await count();
  await send();
  const wanted = Object.values(expected).reduce((sum, number) => sum + number, 0);
  const added = await eventually(async () => {
    const now = (await count()).map((number, index) => number - (before[index] ?? 0));
    return now.reduce((sum, number) => sum + number, 0) >= wanted ? now : undefined;
  });
  return Object.fromEntries(addresses.map((address, index) => [address, added[index] ?? 0]));
}
