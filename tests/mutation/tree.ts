import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Mutant } from './guards';

/** A copy of the project in which guards are deleted. */
export type Tree = {
  root: string;
  with<T>(mutant: Mutant, work: () => Promise<T>): Promise<T>;
  remove(): void;
};

const LEFT = new Set(['node_modules', '.git', '.next', 'data', 'bench']);

function textWith({ edits }: Mutant, file: string, text: string): string {
  const own = edits.filter((edit) => edit.file === file).sort((a, b) => b.start - a.start);
  return own.reduce((whole, { start, end, text: by }) => whole.slice(0, start) + by + whole.slice(end), text);
}

export function makeTree(): Tree {
  const root = mkdtempSync(join(tmpdir(), 'postroom-mutation-'));
  for (const name of readdirSync('.'))
    if (!LEFT.has(name)) cpSync(name, join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  return {
    root,
    async with(mutant, work) {
      const files = [...new Set(mutant.edits.map(({ file }) => file))];
      const before = files.map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);
      for (const [file, text] of before) writeFileSync(join(root, file), textWith(mutant, file, text));
      try {
        return await work();
      } finally {
        for (const [file, text] of before) writeFileSync(join(root, file), text);
      }
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
