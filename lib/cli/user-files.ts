import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { Refusal } from '@/lib/core/refusal';
import { workJobs } from '@/lib/jobs/work';
import { getUserExport } from '@/lib/operations/user-exports/get';
import { createUserImportJob } from '@/lib/operations/user-import-jobs/create';
import { listUserImportLines } from '@/lib/operations/user-import-lines/list';
import type { UserImportLineView } from '@/lib/operations/user-import-lines/view';
import { createUserImport } from '@/lib/operations/user-imports/create';
import { getUserImport } from '@/lib/operations/user-imports/get';
import type { UserImportView } from '@/lib/operations/user-imports/view';
import { cliActor } from './actor';
import { withDatabase } from './run';
import { print } from './say';

const LINES_SHOWN = 200;
const LOOK_MS = 500;

type Options = { dryRun?: boolean; passwords?: boolean; json?: boolean };

async function open(file: string): Promise<AsyncIterable<Uint8Array>> {
  if (file === '-') return process.stdin;
  await access(file).catch(() => {
    throw new Refusal('not-found', { detail: 'file-not-found', values: { file } });
  });
  return createReadStream(file);
}

function refusedLine({ line, address, problem }: UserImportLineView): string {
  return [`line ${line}`, address, problem?.message ?? ''].join('\t');
}

function sum(said: string, { created, changed, kept }: UserImportView['applied'], refused: number): string {
  return `${said}: ${created} created, ${changed} changed, ${kept} unchanged, ${refused} refused.`;
}

/** By this process or, where one runs, by a panel. */
async function applyImport(actor: ReturnType<typeof cliActor>, id: string): Promise<UserImportView> {
  await createUserImportJob(actor, { id });
  for (;;) {
    await workJobs();
    const view = await getUserImport(actor, { id });
    if (view.state !== 'running') return view;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

async function importFile(file: string, { dryRun = false, passwords = false, json = false }: Options) {
  await withDatabase(async () => {
    const actor = cliActor();
    const fields = { fileName: basename(file), passwords: passwords ? 'true' : 'false' } as const;
    const seen = await createUserImport(actor, { ...fields, body: await open(file) });
    const hasWork = seen.preview.refused < Object.values(seen.preview).reduce((all, some) => all + some);
    const view = dryRun || !hasWork ? seen : await applyImport(actor, seen.id);
    if (json) return print(JSON.stringify(view, null, 2));
    const asked = { id: view.id, outcome: 'refuse', limit: LINES_SHOWN } as const;
    const { items, next } = await listUserImportLines(actor, asked);
    for (const line of items) print(refusedLine(line));
    if (next) print(`and ${view.preview.refused - items.length} more`);
    const { refused, ...foreseen } = view.preview;
    print(view === seen ? sum('It would be', foreseen, refused) : sum('Done', view.applied, refused));
  });
}

async function exportUsers({ domain }: { domain?: string }): Promise<void> {
  await withDatabase(async () => {
    const { stream } = await getUserExport(cliActor(), { domain });
    await pipeline(Readable.from(stream as unknown as AsyncIterable<Uint8Array>), process.stdout, {
      end: false,
    });
  });
}

/** `postroom users import` and `export`. */
export function addUserFileCommands(users: Command): void {
  users
    .command('import')
    .description('create and change users as a CSV file says; see README.md for its columns')
    .argument('<file>', '- for standard input')
    .option('--dry-run', 'say what it would do, and change nothing')
    .option('--passwords', 'give users who exist the passwords of the file as well')
    .option('--json')
    .action(importFile);
  users
    .command('export')
    .description('write the users as CSV to standard output, without passwords')
    .option('--domain <domain>')
    .action(exportUsers);
}
