import { z } from 'zod';
import { toAsciiDomain } from './address';

/** RFC 5321, 4.5.3.1: octets. */
const MAX_LOCAL_PART = 64;
const MAX_ADDRESS = 254;

/**
 * RFC 5321 dot-string. Not the quoted form: an "@", a comma or an angle bracket inside of quotes is what programs on the
 * way disagree about, and then the mail goes elsewhere.
 */
const LOCAL_PART = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;

function problemOf(localPart: string, domain: string | null): string | null {
  if (domain === null) return 'domain-invalid';
  if (/[^\x20-\x7e]/.test(localPart)) return 'local-part-not-ascii';
  if (localPart.length > MAX_LOCAL_PART) return 'local-part-too-long';
  if (!LOCAL_PART.test(localPart)) return 'address-invalid';
  return localPart.length + 1 + domain.length > MAX_ADDRESS ? 'address-too-long' : null;
}

/**
 * Whom mail is sent to, anywhere: NFKC before it is looked at; the value has the domain as A-labels, and the local part
 * as it was typed, since only its own server knows whether upper and lower case are the same there.
 */
export const recipientSchema = z
  .string()
  .trim()
  .max(1000)
  .transform((typed, context) => {
    const text = typed.normalize('NFKC');
    const at = text.lastIndexOf('@');
    const localPart = text.slice(0, at);
    const domain = toAsciiDomain(text.slice(at + 1));
    const problem = at < 1 ? 'address-invalid' : problemOf(localPart, domain);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
    return problem === null ? `${localPart}@${domain}` : z.NEVER;
  });
