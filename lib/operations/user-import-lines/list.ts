import { operation } from '@/lib/core/operation';
import { decodeCursor, pageOf, toPage } from '@/lib/core/page';
import { invalid } from '@/lib/core/refusal';
import { db } from '@/lib/db/client';
import { findUserImport } from '@/lib/operations/user-imports/find';
import { listUserImportLinesInput } from './schema';
import { userImportLineView, viewUserImportLine } from './view';

function lineAfter(key: string): number {
  if (!/^\d{0,9}$/.test(key)) throw invalid('after', 'cursor');
  return Number(key);
}

export const listUserImportLines = operation({
  name: 'user-import-lines.list',
  summary: 'List what becomes of each line of an import; what was applied is no longer listed',
  actor: 'administrator',
  input: listUserImportLinesInput,
  output: pageOf(userImportLineView),
  async run(actor, { id, outcome, limit, after }) {
    const { id: importId } = await findUserImport(actor, id);
    const rows = await db().userImportLine.findMany({
      where: { importId, outcome, line: { gt: lineAfter(decodeCursor(after)) } },
      select: { line: true, address: true, outcome: true, fields: true, problem: true },
      orderBy: { line: 'asc' },
      take: limit + 1,
    });
    return toPage(rows, limit, ({ line }) => String(line), viewUserImportLine);
  },
});
