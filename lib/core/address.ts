import { z } from 'zod';

/** RFC 5321, 4.5.3.1: octets. */
const MAX_LOCAL_PART = 64;
const MAX_DOMAIN = 253;
const MAX_ADDRESS = 254;

/** RFC 5321 dot-string, without the slash (a folder in the mail store) and without * and ? (wildcards of doveadm). */
const LOCAL_PART = /^[a-z0-9!#$%&'+=^_`{|}~-]+(\.[a-z0-9!#$%&'+=^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** The A-label form (RFC 5891, UTS 46), lower case; null when it is no name of a mail domain. */
export function toAsciiDomain(text: string): string | null {
  if (/[\s/?#@:\\%[\]\p{Cc}]/u.test(text)) return null;
  let name: string;
  try {
    name = new URL(`http://${text}`).hostname;
  } catch {
    return null;
  }
  const labels = name.split('.');
  const top = labels.at(-1) ?? '';
  if (name.length > MAX_DOMAIN || labels.length < 2 || !labels.every((label) => LABEL.test(label)))
    return null;
  return /^\d+$/.test(top) ? null : name;
}

/** A mail domain, typed in either form; the value is lower-case A-labels. */
export const domainSchema = z
  .string()
  .trim()
  .max(1000)
  .transform((text, context) => {
    const name = toAsciiDomain(text.normalize('NFKC'));
    if (name === null) context.addIssue({ code: 'custom', message: 'domain-invalid' });
    return name ?? z.NEVER;
  });

function problemOfLocalPart(localPart: string): string | null {
  if (/[^\x20-\x7e]/.test(localPart)) return 'local-part-not-ascii';
  if (localPart.length > MAX_LOCAL_PART) return 'local-part-too-long';
  return LOCAL_PART.test(localPart) ? null : 'address-invalid';
}

function problemOfAddress(text: string): string | null {
  const at = text.lastIndexOf('@');
  if (at < 1 || text.indexOf('@') !== at) return 'address-invalid';
  const domain = toAsciiDomain(text.slice(at + 1));
  if (domain === null) return 'domain-invalid';
  return (
    problemOfLocalPart(text.slice(0, at).toLowerCase()) ??
    (at + 1 + domain.length > MAX_ADDRESS ? 'address-too-long' : null)
  );
}

/** A mailbox address (RFC 5321), NFKC before it is looked at; the value is lower case with the domain as A-labels. */
export const addressSchema = z
  .string()
  .trim()
  .max(1000)
  .transform((typed, context) => {
    const text = typed.normalize('NFKC');
    const problem = problemOfAddress(text);
    if (problem !== null) {
      context.addIssue({ code: 'custom', message: problem });
      return z.NEVER;
    }
    const at = text.lastIndexOf('@');
    return `${text.slice(0, at).toLowerCase()}@${toAsciiDomain(text.slice(at + 1))}`;
  });

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** A line that a person wrote: a name, a description. NFC, trimmed, no control characters, no half of a character. */
export function lineSchema(maximum: number) {
  return z
    .string()
    .transform((text) => text.trim().normalize('NFC'))
    .pipe(
      z
        .string()
        .max(maximum)
        .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), 'control-character'),
    );
}

/** Several lines that a person wrote. As `lineSchema`, with line feeds; however a line ended, it ends in one. */
export function linesSchema(maximum: number) {
  return z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trimEnd().normalize('NFC'))
    .pipe(
      z
        .string()
        .max(maximum)
        .refine((text) => text.isWellFormed() && !/[^\P{Cc}\n]/u.test(text), 'control-character'),
    );
}
