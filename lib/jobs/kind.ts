import type { Administrator } from '@/lib/core/actor';
import type { Database } from '@/lib/db/client';
import type { Item, Job, Outcome } from '@/lib/db/job-queue';
import type { settleMailSessions } from '@/lib/mail-server/outbox';

/** What the mail server is to be told after the commit. */
type Orders = Parameters<typeof settleMailSessions>[0];

/** Some of the items, ready to be written. */
export type Chunk = {
  /** In one transaction with the progress of the job. The actor is who asked, as he is at that moment. */
  write(tx: Database, actor: Administrator): Promise<Outcome & { orders: Orders }>;
};

/** Where the items of a job stand, and how far it is. */
export type ItemList = {
  chunkSize: number;
  waiting(job: Job, limit: number): Promise<Item[]>;
  note(tx: Database, job: Job, outcome: Outcome): Promise<void>;
  /** Some of the rest, if not all at once. */
  refuseRest(tx: Database, job: Job, problem: string): Promise<void>;
};

/** One sort of job. */
export type JobKind = {
  /** Does what takes long and writes nothing. It may leave some of the items, not all, for the next chunk. */
  prepare(job: Job, items: Item[]): Promise<Chunk>;
  /** Nothing goes on after the session has ended in which it was asked for. */
  needsSession?: boolean;
  /** Where it does not have its items in `job_items`. */
  list?: ItemList;
};
