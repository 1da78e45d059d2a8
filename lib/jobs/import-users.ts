import { z } from 'zod';
import type { Database } from '@/lib/db/client';
import { type Item, type Job, noteProgress, type Outcome } from '@/lib/db/job-queue';
import type { Problem } from '@/lib/import/entry';
import { type WaitingLine, waitingLines } from '@/lib/import/waiting';
import { refuseLines } from '@/lib/import/written';
import { hashTyped } from './import-passwords';
import { writeImport } from './import-write';
import type { ItemList, JobKind } from './kind';

/** One by one they would all be refused for the same reason, which takes its time as well. */
const REFUSED_AT_ONCE = 10_000;

const parameters = z.object({ import: z.uuid(), passwords: z.boolean() });

function waiting(job: Job, limit: number): Promise<Item[]> {
  return waitingLines(parameters.parse(job.parameters).import, limit);
}

async function note(tx: Database, job: Job, outcome: Outcome): Promise<void> {
  const problems = [...outcome.refused].map(([line, code]): [number, Problem] => [line, { field: '', code }]);
  await refuseLines(tx, parameters.parse(job.parameters).import, new Map(problems));
  await noteProgress(tx, job, outcome);
}

async function refuseRest(tx: Database, job: Job, problem: string): Promise<void> {
  const rest = await waiting(job, REFUSED_AT_ONCE);
  const refused = new Map(rest.map(({ position }) => [position, problem]));
  await note(tx, job, { done: [], refused, panelSessionsEnded: 0, webmailSessionsEnded: 0 });
}

/** The lines of a file are its items. */
const LINES: ItemList = { chunkSize: 2_000, waiting, note, refuseRest };

export const importUsers: JobKind = {
  list: LINES,
  async prepare(job, items) {
    const { import: importId, passwords } = parameters.parse(job.parameters);
    // They are what `waiting` gave.
    const lines = items as WaitingLine[];
    const typed = await hashTyped(importId, lines);
    const ready = lines.filter(({ line, sealedPassword }) => sealedPassword === null || typed.has(line));
    return {
      write: (tx, actor) => writeImport(tx, actor, { job: job.id, importId, passwords, lines: ready, typed }),
    };
  },
};
