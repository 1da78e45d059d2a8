/** What programs in other languages put before the subject of an answer: German, Dutch, Swedish, Danish, Finnish … */
const REPLY = /^\s*(re|aw|antw|sv|vs|odp|ynt|rif|r)\s*(\[\d+\])?\s*[:：]\s*/iu;
const FORWARD = /^\s*(fwd?|wg|tr|vb|vl|vs|doorst|rv|i)\s*(\[\d+\])?\s*[:：]\s*/iu;

const AT_MOST = 1000;

function prefixed(prefix: string, pattern: RegExp, subject: string): string {
  let rest = subject.replace(/\p{Cc}+/gu, ' ').trim();
  while (pattern.test(rest)) rest = rest.replace(pattern, '');
  return `${prefix}: ${rest}`.trim().slice(0, AT_MOST);
}

/** With one `Re:`, in whichever language it had some. */
export function replySubject(subject: string): string {
  return prefixed('Re', REPLY, subject);
}

export function forwardSubject(subject: string): string {
  return prefixed('Fwd', FORWARD, subject);
}
