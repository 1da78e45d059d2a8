import { invalid, Refusal } from '@/lib/core/refusal';
import { nobodyTaken, type Recipients, type Rejection } from './recipients';
import { oneLine } from './shown-text';

const RETRY_AFTER_SECONDS = 5;
const LONGEST_REASON = 300;

/** Why a message may have been sent, or not. */
export const SUBMISSION_UNKNOWN = 'submission-unknown';

type SmtpError = {
  code?: string;
  responseCode?: number;
  response?: string;
  recipient?: string;
  rejectedErrors?: SmtpError[];
};

function reasonOf({ response }: SmtpError): string {
  return oneLine(response).slice(0, LONGEST_REASON);
}

export function rejectionsOf({ rejectedErrors = [] }: SmtpError): Rejection[] {
  return rejectedErrors.map((error) => ({ address: error.recipient ?? '', reason: reasonOf(error) }));
}

function submissionDown(): Refusal {
  return new Refusal('unavailable', { detail: 'submission-down', retryAfterSeconds: RETRY_AFTER_SECONDS });
}

/** By its answer, or before it was asked: it says how much it takes (SIZE). */
function isTooBig({ code, responseCode, response = '' }: SmtpError): boolean {
  return responseCode === 552 || /\b5\.3\.4\b/.test(response) || (code === 'EMESSAGE' && !responseCode);
}

/**
 * Why a message was not taken, by what happened and by the answer (RFC 5321, 4.2; RFC 1870, 6). `error` is Nodemailer's,
 * who writes his own code (ESTREAM) even into a Refusal of the database that a file was read from. `isOut`: all of it was
 * handed over, so that without an answer nobody knows whether it was taken (RFC 1047): that is never tried again unasked.
 */
export function submissionRefusal(error: unknown, recipients: Recipients, isOut = false): Refusal {
  const refused = error as SmtpError;
  const { code, responseCode = 0 } = refused;
  if (isOut && responseCode === 0) return new Refusal('unavailable', { detail: SUBMISSION_UNKNOWN });
  if (code === 'EENVELOPE' && refused.rejectedErrors?.length)
    return nobodyTaken(recipients, rejectionsOf(refused));
  if (code === 'EAUTH') return responseCode === 535 ? new Refusal('unauthenticated') : submissionDown();
  if (isTooBig(refused)) return invalid('attachments', 'message-too-big');
  if (responseCode < 500) return submissionDown();
  return new Refusal('invalid', { detail: 'submission-refused', values: { reason: reasonOf(refused) } });
}
