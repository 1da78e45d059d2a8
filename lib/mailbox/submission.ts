import nodemailer from 'nodemailer';
import type { UserActor } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { type Endpoint, env } from '@/lib/env';
import type { Message } from './compose';
import { addressesOf, type Recipients, type Rejection } from './recipients';
import { rejectionsOf, submissionRefusal } from './submission-failures';
import { issueMailToken } from './token';

const CONNECT_TIMEOUT_MS = 5_000;
/** Between two answers: the last one comes when the mail server has done all that it does with a message. */
const ANSWER_TIMEOUT_MS = 120_000;

function transportTo({ host, port, security }: Endpoint, user: string, accessToken: string) {
  return nodemailer.createTransport({
    host,
    port,
    secure: security === 'TLS',
    requireTLS: security === 'STARTTLS',
    ignoreTLS: security === 'none',
    name: env().baseUrl.hostname,
    auth: { type: 'OAuth2', user, accessToken },
    // Else a server that offers no sign-in would be sent to without one.
    forceAuth: true,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    dnsTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: ANSWER_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  });
}

/**
 * Hands a message to the mail server, as the actor and by a token of his session, and says for whom it was not taken.
 * Throws a Refusal when it was taken for nobody: then nothing was sent, or nobody knows (SUBMISSION_UNKNOWN).
 */
export async function submit(
  actor: UserActor,
  message: Message,
  recipients: Recipients,
): Promise<Rejection[]> {
  const { submission } = env().webmail;
  if (submission === null) throw new Refusal('unavailable', { detail: 'mail-not-configured' });
  const { token } = await issueMailToken({ id: actor.sessionId, userId: actor.id });
  const transport = transportTo(submission, actor.address, token);
  const raw = message.read();
  let isOut = false;
  raw.once('end', () => {
    isOut = true;
  });
  try {
    const envelope = { from: actor.address, to: addressesOf(recipients), size: message.bytesAbout };
    return rejectionsOf(await transport.sendMail({ raw, envelope }));
  } catch (error) {
    throw submissionRefusal(error, recipients, isOut);
  } finally {
    transport.close();
  }
}
