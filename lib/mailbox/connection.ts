import { ImapFlow } from 'imapflow';
import type { UserActor } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { env } from '@/lib/env';
import { imapRefusal } from './failures';
import { issueMailToken } from './token';

const CONNECT_TIMEOUT_MS = 5_000;
const ANSWER_TIMEOUT_MS = 60_000;
/** What a text that is shown and a chunk of a download fit in: a server that sends more at once is cut off. */
const MAX_LITERAL_BYTES = 8 * 1024 * 1024;

/**
 * A connection to the mailbox of this session, opened with a token of the session; a password is neither known nor kept.
 * The client's address goes along (Dovecot takes it from `login_trusted_networks`), so that the webmail's own is not
 * what failed sign-ins and limits are counted by. Throws a Refusal.
 */
export async function openMailbox(actor: UserActor): Promise<ImapFlow> {
  const { imap } = env().webmail;
  if (imap === null) throw new Refusal('unavailable', { detail: 'mail-not-configured' });
  const { token } = await issueMailToken({ id: actor.sessionId, userId: actor.id });
  const client = new ImapFlow({
    host: imap.host,
    port: imap.port,
    secure: imap.security === 'TLS',
    doSTARTTLS: imap.security === 'STARTTLS',
    auth: { user: actor.address, accessToken: token },
    clientInfo: { name: 'Postroom', ...(actor.origin.ip && { 'x-originating-ip': actor.origin.ip }) },
    disableAutoIdle: true,
    disableCompression: true,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: ANSWER_TIMEOUT_MS,
    maxLiteralSize: MAX_LITERAL_BYTES,
    logger: false,
  });
  // Every command that waits is rejected as well; an 'error' that nobody listens to would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.close();
    throw imapRefusal(error);
  }
}
