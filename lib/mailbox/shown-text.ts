/** Text of a stranger, on one line: without control characters, and without those that turn the direction of what follows. */
export function oneLine(text: string | undefined): string {
  return (text ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
}

const LONGEST_NAME = 150;

/** Safe as the name of a file on any system: one level, no leading dot, not empty. */
export function fileName(text: string | undefined, fallback: string): string {
  const name = oneLine(text)
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (name === '') return fallback;
  if (name.length <= LONGEST_NAME) return name;
  const extension = /\.[\w-]{1,10}$/.exec(name)?.[0] ?? '';
  return name.slice(0, LONGEST_NAME - extension.length) + extension;
}
