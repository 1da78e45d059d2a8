import nodemailer from 'nodemailer';
import { env } from '@/lib/env';
import { sayLetter } from '@/lib/words';
import type { Purpose } from './links';

const TIMEOUT_MS = 10_000;

type Letter = { to: string; username: string; url: string };

/** Hands a letter of the panel itself to the mail server. Throws where it did not take it. */
export async function sendLetter(purpose: Purpose, { to, username, url }: Letter): Promise<void> {
  const { letters, baseUrl } = env();
  if (letters === null) throw new Error('Nobody has said where letters go out');
  const { host, port, security } = letters.endpoint;
  const transport = nodemailer.createTransport({
    host,
    port,
    secure: security === 'TLS',
    requireTLS: security === 'STARTTLS',
    ignoreTLS: security === 'none',
    name: baseUrl.hostname,
    ...(letters.auth && { auth: letters.auth, forceAuth: true }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    dnsTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  });
  const headers = { 'Auto-Submitted': 'auto-generated' };
  const said = sayLetter(purpose, { username, url, host: baseUrl.host });
  try {
    await transport.sendMail({ from: { name: 'Postroom', address: letters.from }, to, headers, ...said });
  } finally {
    transport.close();
  }
}
