import { type Database, db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { endMailSessions } from './doveadm';

/** How long the answer to a reset waits for the mail server. */
const INLINE_TIMEOUT_MS = 1_000;
const WORKER_TIMEOUT_MS = 5_000;
/** The worker leaves a fresh row to the request that wrote it. */
const GRACE_SECONDS = 3;
/** The second kick: for a login that was verified before the commit and registered after the first. */
const REPEAT_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 60;
/** A domain can hold more than fits one row of rights; nobody waits for it longer than this. */
const BATCH = 20;

export type MailServerOutcome = {
  mailServer: 'done' | 'pending' | 'not-configured';
  mailSessionsEnded: number;
};

type Due = { id: bigint; subject: string; attempts: number };

/** Writes down, in the transaction that makes it necessary, that the mail sessions of this doveadm mask must end. */
async function enqueue(tx: Database, subject: string): Promise<bigint | null> {
  if (!env().doveadm) return null;
  const availableAt = new Date(Date.now() + GRACE_SECONDS * 1000);
  const row = await tx.outbox.create({ data: { kind: 'end-mail-sessions', subject, availableAt } });
  return row.id;
}

export function enqueueEndOfMailSessions(tx: Database, address: string): Promise<bigint | null> {
  return enqueue(tx, address);
}

export function enqueueEndOfDomainSessions(tx: Database, domain: string): Promise<bigint | null> {
  return enqueue(tx, `*@${domain}`);
}

async function kick({ id, subject, attempts }: Due, timeoutMs: number): Promise<number | null> {
  try {
    const { ended } = await endMailSessions([subject], { timeoutMs });
    await db().$executeRaw`UPDATE outbox SET remaining = remaining - 1, attempts = 0, last_error = NULL,
      available_at = now() + ${REPEAT_SECONDS} * interval '1 second' WHERE id = ${id}`;
    await db().$executeRaw`DELETE FROM outbox WHERE id = ${id} AND remaining <= 0`;
    return ended;
  } catch (error) {
    const pause = Math.min(2 ** attempts, LONGEST_PAUSE_SECONDS);
    await db()
      .$executeRaw`UPDATE outbox SET attempts = attempts + 1, last_error = ${String((error as Error).message)},
      available_at = now() + ${pause} * interval '1 second' WHERE id = ${id}`;
    return null;
  }
}

/**
 * Ends the mail sessions now, after the commit. Never throws: what does not work now is in the outbox and is tried
 * again until it does.
 */
export async function settleMailSessions(outboxId: bigint | null): Promise<MailServerOutcome> {
  if (outboxId === null) return { mailServer: 'not-configured', mailSessionsEnded: 0 };
  const pending = { mailServer: 'pending', mailSessionsEnded: 0 } as const;
  try {
    const row = await db().outbox.findUnique({ where: { id: outboxId } });
    const ended = row && (await kick(row, INLINE_TIMEOUT_MS));
    return ended === null ? pending : { mailServer: 'done', mailSessionsEnded: ended };
  } catch {
    return pending;
  }
}

/** Does what is due, each row in one instance only. Says how many rows it took. */
export async function workOutbox(): Promise<number> {
  const due = await db().$queryRaw<Due[]>`UPDATE outbox SET available_at = now() + interval '15 seconds'
    WHERE id IN (SELECT id FROM outbox WHERE available_at <= now() ORDER BY available_at
                 LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING id, subject, attempts`;
  await Promise.all(due.map((row) => kick(row, WORKER_TIMEOUT_MS)));
  return due.length;
}
