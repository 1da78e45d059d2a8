import nodemailer from 'nodemailer';
import type { Client } from './client';
import { eventually, type MailWorld, PASSWORD, startMailWorld } from './mail-world';
import { startPanelOver, type TestPanel } from './panel';

export type WebmailWorld = MailWorld & {
  panel: TestPanel;
  /** Signed in at the webmail. */
  open(address: string): Promise<Client>;
  /** Puts a message, as it is, into somebody's inbox. */
  put(address: string, raw: string | Buffer): Promise<void>;
  stop(): Promise<void>;
};

/** Where a panel finds this mail server. */
export function webmailEnvironment({ pair }: MailWorld): Record<string, string> {
  return {
    POSTROOM_DOVEADM_URL: pair.doveadm.url,
    POSTROOM_DOVEADM_KEY: pair.doveadm.key,
    POSTROOM_MAIL_HOST: '127.0.0.1',
    POSTROOM_MAIL_IMAP: `${pair.ports.imap}/none`,
    POSTROOM_MAIL_POP3: `${pair.ports.pop3}/none`,
    POSTROOM_MAIL_SUBMISSION: `${pair.ports.submission}/none`,
  };
}

/** A panel over a real Dovecot and Postfix. */
export async function startWebmailWorld(env: Record<string, string> = {}): Promise<WebmailWorld> {
  const world = await startMailWorld();
  const panel = await startPanelOver(world.urls, { ...webmailEnvironment(world), ...env });
  const lmtp = nodemailer.createTransport({
    host: '127.0.0.1',
    port: world.pair.ports.lmtp,
    lmtp: true,
    ignoreTLS: true,
  });
  return {
    ...world,
    panel,
    open: (address) => panel.signInUser(address, PASSWORD),
    async put(address, raw) {
      await lmtp.sendMail({ envelope: { from: 'sender@outside.test', to: address }, raw });
    },
    async stop() {
      await panel.stop();
      await world.stop();
    },
  };
}

export const INBOX = Buffer.from('INBOX').toString('base64url');

/** A plain letter. */
export function letter(subject: string, text = 'Hello.', headers: string[] = []): string {
  return [
    'From: Grace <grace@outside.test>',
    'To: Ada <ada@post.test>',
    `Subject: ${subject}`,
    'Date: Mon, 23 Nov 2026 10:00:00 +0000',
    `Message-ID: <${subject.replace(/\W/g, '')}@outside.test>`,
    ...headers,
    '',
    text,
    '',
  ].join('\r\n');
}

/** The first message of a folder with this subject, as soon as it is there. */
export function untilListed(client: Client, subject: string, folder = INBOX) {
  return eventually(async () => {
    const { body } = await client('GET', `/api/v1/mail/messages?folder=${folder}`);
    return body.items?.find((item: { subject: string }) => item.subject === subject);
  });
}
