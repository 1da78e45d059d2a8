import { Refusal } from '@/lib/core/refusal';
import { transaction } from '@/lib/db/client';
import {
  claimJob,
  holdJob,
  type Item,
  type Job,
  noteItems,
  refuseRest,
  releaseJob,
  waitingItems,
} from '@/lib/db/job-queue';
import { settleMailSessions } from '@/lib/mail-server/outbox';
import { askerOf } from './asker';
import type { Chunk, ItemList, JobKind } from './kind';
import { KINDS } from './kinds';

const JOB_ITEMS: ItemList = { chunkSize: 200, waiting: waitingItems, note: noteItems, refuseRest };

function listOf(kind: JobKind | undefined): ItemList {
  return kind?.list ?? JOB_ITEMS;
}

/**
 * Writes a chunk, unless the job is no longer in this hand, was cancelled, or nothing may be done any more in the name of
 * who asked. All of it or nothing: the changes, who made them, and how far the job is.
 */
async function write(job: Job, kind: JobKind, chunk: Chunk): Promise<void> {
  const orders = await transaction(async (tx) => {
    if (!(await holdJob(tx, job))) return [];
    const actor = await askerOf(job, kind.needsSession ?? false, tx);
    if (actor === null) return [];
    const { orders, ...outcome } = await chunk.write(tx, actor);
    await listOf(kind).note(tx, job, outcome);
    return orders;
  });
  await settleMailSessions(orders);
}

async function refuse(job: Job, kind: JobKind, { position }: Item, problem: string): Promise<void> {
  await transaction(async (tx) => {
    if (!(await holdJob(tx, job))) return;
    const refused = new Map([[position, problem]]);
    await listOf(kind).note(tx, job, { done: [], refused, panelSessionsEnded: 0, webmailSessionsEnded: 0 });
  });
}

/** A key of `jobs.refusal` in the message catalogue. */
function problemOf(error: unknown): string {
  if (!(error instanceof Refusal)) return 'bug';
  const [field] = Object.values(error.fields ?? {});
  return field?.code ?? error.detail;
}

function isForLater(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'unavailable';
}

function report(job: Job, error: unknown): void {
  if (error instanceof Refusal) return;
  const { name, code } = error as { name?: string; code?: string };
  console.error(JSON.stringify({ level: 'error', job: job.id, requestId: job.requestId, name, code }));
}

/** What the database refuses as a whole is done one by one, so that only those are refused which it is about. */
async function workItems(job: Job, kind: JobKind, items: Item[]): Promise<void> {
  try {
    await write(job, kind, await kind.prepare(job, items));
  } catch (error) {
    if (isForLater(error)) throw error;
    const [only, ...others] = items;
    if (only && others.length === 0) {
      report(job, error);
      return refuse(job, kind, only, problemOf(error));
    }
    for (const item of items) await workItems(job, kind, [item]);
  }
}

async function workChunk(job: Job): Promise<void> {
  const kind = KINDS[job.kind];
  const actor = kind && (await askerOf(job, kind.needsSession ?? false));
  if (kind && actor) {
    const { waiting, chunkSize } = listOf(kind);
    const items = await waiting(job, chunkSize);
    if (items.length > 0) await workItems(job, kind, items);
    return;
  }
  await transaction(async (tx) => {
    if (await holdJob(tx, job)) await listOf(kind).refuseRest(tx, job, kind ? 'asker-gone' : 'bug');
  });
}

/** Does a chunk of each job in turn until there is nothing to do. What fails by a neighbour's fault is for a later call. */
export async function workJobs(): Promise<void> {
  for (let job = await claimJob(); job !== null; job = await claimJob()) {
    await workChunk(job);
    await releaseJob(job);
  }
}
