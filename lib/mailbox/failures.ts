import type { ImapFlow } from 'imapflow';
import { Refusal, type RefusalCode } from '@/lib/core/refusal';

const RETRY_AFTER_SECONDS = 5;

export function mailServerDown(): Refusal {
  return new Refusal('unavailable', { detail: 'mail-server-down', retryAfterSeconds: RETRY_AFTER_SECONDS });
}

type ImapError = Error & { code?: string; serverResponseCode?: string; responseStatus?: string };

/** What the mail server answers to one person, by its response codes (RFC 5530), in our words. */
const ANSWERS: Record<string, [code: RefusalCode, detail: string]> = {
  AUTHENTICATIONFAILED: ['unauthenticated', 'unauthenticated'],
  AUTHORIZATIONFAILED: ['unauthenticated', 'unauthenticated'],
  EXPIRED: ['unauthenticated', 'unauthenticated'],
  NONEXISTENT: ['not-found', 'folder-not-found'],
  TRYCREATE: ['not-found', 'folder-not-found'],
  ALREADYEXISTS: ['conflict', 'folder-taken'],
  OVERQUOTA: ['conflict', 'mailbox-full'],
  NOPERM: ['forbidden', 'forbidden'],
  CANNOT: ['conflict', 'folder-refused'],
  UNAVAILABLE: ['unavailable', 'mail-server-down'],
  INUSE: ['unavailable', 'mail-server-down'],
};

/**
 * What a failure of IMAP means to the person: Refusals as they are, and every other one as one. A session has ended only
 * where the mail server says so: one that cannot look (`UNAVAILABLE`) or hangs up signs nobody out.
 */
export function imapRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const { code, serverResponseCode = '', responseStatus } = error as ImapError;
  const answer = ANSWERS[serverResponseCode.toUpperCase()];
  if (answer) return new Refusal(answer[0], { detail: answer[1] });
  if (responseStatus === 'NO' || responseStatus === 'BAD') {
    console.error(JSON.stringify({ level: 'error', code: 'imap-refused', serverResponseCode, imap: code }));
    return new Refusal('conflict', { detail: 'mail-server-refused' });
  }
  return mailServerDown();
}

/** What a command answered. To some ImapFlow answers `false` when they failed, however they did. Throws a Refusal. */
export function answered<T>({ usable }: ImapFlow, answer: T | false | undefined): T {
  if (answer !== false && answer !== undefined) return answer;
  throw usable ? new Refusal('conflict', { detail: 'mail-server-refused' }) : mailServerDown();
}

/** For what may be gone without harm: null in its place. */
export async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return null;
    throw error;
  }
}
