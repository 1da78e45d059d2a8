/**
 * A value that stands in these files as it is: no quoting rule serves Dovecot, libpq and Postfix alike, so what would
 * need quotes is refused.
 */
export function word(value: string | number): string {
  const text = String(value);
  if (/^[\w./:@+=,~-]+$/.test(text)) return text;
  throw new Error(
    'A name, folder or password for the mail server has a character that its files cannot hold.',
  );
}

export function lines(...parts: (string | false | null)[]): string {
  return `${parts.filter((part) => part !== false && part !== null).join('\n')}\n`;
}

export const HEADER =
  '# Written by `postroom mail-server render`, which writes it anew: keep changes of your own elsewhere.';
