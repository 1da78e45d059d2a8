import { operation } from '@/lib/core/operation';
import { decodeCursor, pageOf, toPage } from '@/lib/core/page';
import { invalid } from '@/lib/core/refusal';
import { findUserImports } from './find';
import { listUserImportsInput } from './schema';
import { type UserImportRow, userImportView, viewUserImport } from './view';

const KEY = /^(\d{1,15}) ([\da-f-]{36})$/;

function keyOf({ createdAt, id }: UserImportRow): string {
  return `${createdAt.getTime()} ${id}`;
}

function beforeOf(key: string) {
  if (key === '') return null;
  const [, time, id] = KEY.exec(key) ?? [];
  if (time === undefined || id === undefined) throw invalid('after', 'cursor');
  return { createdAt: new Date(Number(time)), id };
}

export const listUserImports = operation({
  name: 'user-imports.list',
  summary: 'List your imports, the newest first',
  actor: 'administrator',
  input: listUserImportsInput,
  output: pageOf(userImportView),
  async run(actor, { limit, after }) {
    const rows = await findUserImports(actor, beforeOf(decodeCursor(after)), limit + 1);
    return toPage(rows, limit, keyOf, viewUserImport);
  },
});
