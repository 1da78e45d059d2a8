import type { Actor } from '@/lib/core/actor';
import { workJobs } from '@/lib/jobs/work';
import { createUserImportJob } from '@/lib/operations/user-import-jobs/create';
import { listUserImportLines } from '@/lib/operations/user-import-lines/list';
import { createUserImport } from '@/lib/operations/user-imports/create';
import { getUserImport } from '@/lib/operations/user-imports/get';

async function* inPieces(text: string | Buffer, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text as string);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** Text as a file that comes in pieces, none of which ends where a line does. */
export function fileOf(text: string | Buffer, size = 61): AsyncIterable<Uint8Array> {
  return inPieces(text, size);
}

/** What a file would do. */
export function preview(actor: Actor, text: string, { passwords = false } = {}) {
  return createUserImport(actor, {
    body: fileOf(text),
    passwords: passwords ? 'true' : 'false',
    fileName: 'people.csv',
  });
}

/** Its lines, each in a few words. */
export async function linesOf(actor: Actor, id: string): Promise<string[]> {
  const { items } = await listUserImportLines(actor, { id, limit: 200 });
  return items.map(({ line, outcome, fields, problem }) =>
    [line, outcome, ...fields, ...(problem ? [problem.field, problem.code] : [])].join(' '),
  );
}

/** Applies it, and waits until it is done. */
export async function apply(actor: Actor, id: string) {
  await createUserImportJob(actor, { id });
  await workJobs();
  return getUserImport(actor, { id });
}
