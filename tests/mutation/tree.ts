import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Guard } from './guards';

const LEFT = new Set(['node_modules', '.git', '.next', 'data', 'bench']);

/** Names in the environment which guards are deleted, as `,1,2,`. */
export const DELETED = 'POSTROOM_DELETED_GUARDS';

/** A guard that is there unless it is deleted, around how it is written. */
function switched({ id, form, text }: Guard, inner: string): string {
  const isDeleted = `(process.env.${DELETED} ?? '').includes(',${id},')`;
  switch (form) {
    case 'statement':
      return `if (!${isDeleted}) { ${inner} }`;
    case 'return':
      return `if (${isDeleted}) { ${text} } ${inner}`;
    case 'body':
      return `{ if (${isDeleted}) ${text} ${inner.slice(1)}`;
    case 'expression':
      return `(${isDeleted} ? (${text}) : (${inner}))`;
  }
}

/** The text of a file from `start` to `end` with its guards switched, those in others as well. */
function render(text: string, guards: Guard[], start: number, end: number): string {
  const inside = guards.filter((guard) => guard.start >= start && guard.end <= end);
  const first = inside.sort((a, b) => a.start - b.start || b.end - a.end)[0];
  if (!first) return text.slice(start, end);
  const same = inside.filter((guard) => guard.start === first.start && guard.end === first.end);
  const others = inside.filter((guard) => !same.includes(guard));
  const inner = render(text, others, first.start, first.end);
  const whole = same.reduce((within, guard) => switched(guard, within), inner);
  return text.slice(start, first.start) + whole + render(text, others, first.end, end);
}

/** A copy of the project in which each guard can be deleted while it runs. */
export function makeTree(guards: Guard[]): { root: string; remove(): void } {
  const root = mkdtempSync(join(tmpdir(), 'postroom-mutation-'));
  for (const name of readdirSync('.'))
    if (!LEFT.has(name)) cpSync(name, join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  for (const file of new Set(guards.map((guard) => guard.file))) {
    const text = readFileSync(file, 'utf8');
    const own = guards.filter((guard) => guard.file === file);
    writeFileSync(join(root, file), render(text, own, 0, text.length));
  }
  cpSync(join(root, 'tests/mutation/deleted.ts'), join(root, 'tests/mutation/deleted.test.ts'));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
