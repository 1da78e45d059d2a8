import { type Database, db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { endMailSessions } from './doveadm';

/** How long the answer to a reset waits for the mail server. */
const INLINE_TIMEOUT_MS = 1_000;
const WORKER_TIMEOUT_MS = 5_000;
/** The worker leaves a row to the process that has it in hand. */
const GRACE_SECONDS = 3;
/** The second kick: for a sign-in whose mailbox was opened before the commit, and counted after the first kick. */
const REPEAT_MS = 500;
/** How long a row may be overdue before somebody takes it who does not know its Dovecot. */
const STRANGE_SECONDS = 60;
const LONGEST_PAUSE_SECONDS = 60;
/** A domain can hold more than fits one row of rights; nobody waits for it longer than this. */
const BATCH = 20;

export type MailServerOutcome = {
  mailServer: 'done' | 'pending' | 'not-configured';
  mailSessionsEnded: number;
};

type Due = {
  id: bigint;
  subject: string;
  endpoint: string | null;
  remaining: number;
  attempts: number;
  jobId: string | null;
};

/** Whether there is anything to tell a mail server at all. */
export function hasMailServer(): boolean {
  return env().doveadm.length > 0;
}

/** What one call of doveadm can do: all for the same Dovecot, and in the same turn. */
type Batch = [Due, ...Due[]];

/**
 * Writes down, in the transaction that makes it necessary, that the mail sessions of these doveadm masks must end: a row
 * for each Dovecot, which makes its own progress. `jobId`: whose receipt counts them.
 */
export async function enqueueEndOfMailSessions(
  tx: Database,
  subjects: string[],
  jobId?: string,
): Promise<Due[]> {
  const availableAt = new Date(Date.now() + GRACE_SECONDS * 1000);
  const kind = 'end-mail-sessions';
  const rows = env().doveadm.flatMap(({ url: endpoint }) =>
    subjects.map((subject) => ({ kind, subject, endpoint, availableAt, jobId })),
  );
  return rows.length === 0 ? [] : tx.outbox.createManyAndReturn({ data: rows });
}

/** Every one, when the row was written for one that is not configured any more. */
function endpointsOf({ endpoint }: Due) {
  const own = env().doveadm.filter(({ url }) => url === endpoint);
  return own.length > 0 ? own : env().doveadm;
}

async function endAt(batch: Batch, timeoutMs: number): Promise<number> {
  const masks = batch.map(({ subject }) => subject);
  const answers = await Promise.all(
    endpointsOf(batch[0]).map((endpoint) => endMailSessions(endpoint, masks, { timeoutMs })),
  );
  return answers.reduce((sum, { ended }) => sum + ended, 0);
}

function idsOf(batch: Batch): bigint[] {
  return batch.map(({ id }) => id);
}

/** By this process itself, which is in time; the worker's turn comes only when this process has died. */
async function repeatSoon(batch: Batch): Promise<void> {
  const remaining = batch[0].remaining - 1;
  const [first, ...rest] = batch;
  const again: Batch = [
    { ...first, remaining, attempts: 0 },
    ...rest.map((due) => ({ ...due, remaining, attempts: 0 })),
  ];
  await db().$executeRaw`UPDATE outbox SET remaining = ${remaining}, attempts = 0, last_error = NULL,
    available_at = now() + ${GRACE_SECONDS} * interval '1 second' WHERE id = ANY(${idsOf(batch)}::bigint[])`;
  setTimeout(() => void kick(again, WORKER_TIMEOUT_MS), REPEAT_MS).unref();
}

async function postpone(batch: Batch, error: Error): Promise<void> {
  const pause = Math.min(2 ** batch[0].attempts, LONGEST_PAUSE_SECONDS);
  await db().$executeRaw`UPDATE outbox SET attempts = attempts + 1, last_error = ${error.message},
    available_at = now() + ${pause} * interval '1 second' WHERE id = ANY(${idsOf(batch)}::bigint[])`;
}

async function countForJob({ jobId }: Due, ended: number): Promise<void> {
  if (jobId === null || ended === 0) return;
  await db()
    .$executeRaw`UPDATE jobs SET mail_sessions_ended = mail_sessions_ended + ${ended} WHERE id = ${jobId}::uuid`;
}

async function kickAndNote(batch: Batch, timeoutMs: number): Promise<number> {
  const ended = await endAt(batch, timeoutMs);
  if (batch[0].remaining > 1) await repeatSoon(batch);
  else await db().outbox.deleteMany({ where: { id: { in: idsOf(batch) } } });
  await countForJob(batch[0], ended);
  return ended;
}

/** How many it ended; null when it is to be done later. Never throws: without the database the rows stay as they are. */
function kick(batch: Batch, timeoutMs: number): Promise<number | null> {
  return kickAndNote(batch, timeoutMs)
    .catch((error: Error) => postpone(batch, error).then(() => null))
    .catch(() => null);
}

function byEndpoint(rows: Due[]): Batch[] {
  const batches = new Map<string | null, Batch>();
  for (const row of rows) {
    const batch = batches.get(row.endpoint);
    if (batch) batch.push(row);
    else batches.set(row.endpoint, [row]);
  }
  return [...batches.values()];
}

/**
 * Ends the mail sessions now, after the commit, those of one Dovecot in one call. Never throws: what does not work now is
 * in the outbox and is tried again until it does.
 */
export async function settleMailSessions(rows: Due[]): Promise<MailServerOutcome> {
  if (rows.length === 0) return { mailServer: 'not-configured', mailSessionsEnded: 0 };
  const ended = await Promise.all(byEndpoint(rows).map((batch) => kick(batch, INLINE_TIMEOUT_MS)));
  return {
    mailServer: ended.includes(null) ? 'pending' : 'done',
    mailSessionsEnded: ended.reduce<number>((sum, count) => sum + (count ?? 0), 0),
  };
}

/**
 * Does what is due, each row in one instance only. Says how many rows it took. A row for a Dovecot that this instance does
 * not know is left to one that does, and taken when there seems to be none.
 */
export async function workOutbox(): Promise<number> {
  const known = env().doveadm.map(({ url }) => url);
  if (known.length === 0) return 0;
  // Fresh ones first: what waits for a Dovecot that is down does not hold up the others.
  const due = await db().$queryRaw<Due[]>`UPDATE outbox SET available_at = now() + interval '15 seconds'
    WHERE id IN (SELECT id FROM outbox
                 WHERE available_at <= now() - CASE WHEN endpoint <> ALL(${known}) THEN ${STRANGE_SECONDS} ELSE 0 END
                                             * interval '1 second'
                 ORDER BY attempts, available_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING id, subject, endpoint, remaining, attempts, job_id AS "jobId"`;
  // One by one: a row that can never be done does not hold up another.
  await Promise.all(due.map((row) => kick([row], WORKER_TIMEOUT_MS)));
  return due.length;
}
