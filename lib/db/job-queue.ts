import { type Database, db } from './client';

/** Longer than a chunk takes: whoever holds a job for longer has died, and another one goes on. */
const LEASE_SECONDS = 10;

/** A job in hand. */
export type Job = {
  id: string;
  kind: string;
  /** Whose hand: another one's, and nothing of this one counts any more. */
  lease: string;
  /** Who asked; null: root of this machine. */
  adminId: string | null;
  sessionId: string | null;
  keyId: string | null;
  credentialVersion: number | null;
  actorName: string;
  ip: string | null;
  requestId: string;
  parameters: Record<string, unknown>;
  publicKey: Uint8Array | null;
};

export type Item = { position: number; userId: string; address: string };

/** What came of some items. */
export type Outcome = {
  done: number[];
  /** Why not, by position. */
  refused: Map<number, string>;
  panelSessionsEnded: number;
  webmailSessionsEnded: number;
};

/** Takes the job that has waited longest; null when there is none. */
export async function claimJob(): Promise<Job | null> {
  const [job] = await db().$queryRaw<Job[]>`
    UPDATE jobs SET lease = gen_random_uuid(), due_at = now() + ${LEASE_SECONDS} * interval '1 second'
    WHERE id = (SELECT id FROM jobs WHERE state = 'running' AND due_at <= now()
                ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, kind, lease, admin_id AS "adminId", session_id AS "sessionId", key_id AS "keyId",
      credential_version AS "credentialVersion", actor_name AS "actorName", ip, request_id AS "requestId", parameters,
      public_key AS "publicKey"`;
  return job ?? null;
}

/** The next ones, in order; each is its address and the user who had it. */
export function waitingItems({ id }: Job, limit: number): Promise<Item[]> {
  return db().$queryRaw<Item[]>`
    SELECT position, user_id AS "userId", address FROM job_items
    WHERE job_id = ${id}::uuid AND state = 'waiting' ORDER BY position LIMIT ${limit}`;
}

/** Whether the job is still in this hand, and goes on. If so, it stays until the end of `tx`. */
export async function holdJob(tx: Database, { id, lease }: Job): Promise<boolean> {
  const held = await tx.$queryRaw<object[]>`
    SELECT 1 FROM jobs WHERE id = ${id}::uuid AND lease = ${lease}::uuid AND state = 'running' FOR UPDATE`;
  return held.length > 0;
}

/** Counts what came of some items, in the transaction that did them; the job is in hand for as long again. */
export async function noteProgress(tx: Database, { id }: Job, outcome: Outcome): Promise<void> {
  const { done, refused, panelSessionsEnded, webmailSessionsEnded } = outcome;
  await tx.$executeRaw`
    UPDATE jobs SET done = done + ${done.length}, refused = refused + ${refused.size},
      panel_sessions_ended = panel_sessions_ended + ${panelSessionsEnded},
      webmail_sessions_ended = webmail_sessions_ended + ${webmailSessionsEnded},
      due_at = now() + ${LEASE_SECONDS} * interval '1 second' WHERE id = ${id}::uuid`;
}

/** Writes down what came of some items, in the transaction that did them. */
export async function noteItems(tx: Database, job: Job, outcome: Outcome): Promise<void> {
  const { id } = job;
  const { done, refused } = outcome;
  await tx.$executeRaw`
    UPDATE job_items SET state = 'done' WHERE job_id = ${id}::uuid AND position = ANY(${done}::integer[])`;
  await tx.$executeRaw`
    UPDATE job_items i SET state = 'refused', problem = n.problem
    FROM unnest(${[...refused.keys()]}::integer[], ${[...refused.values()]}::text[]) n (position, problem)
    WHERE i.job_id = ${id}::uuid AND i.position = n.position`;
  await noteProgress(tx, job, outcome);
}

/** Refuses all that still waits, for one reason. */
export async function refuseRest(tx: Database, { id }: Job, problem: string): Promise<void> {
  const count = await tx.$executeRaw`
    UPDATE job_items SET state = 'refused', problem = ${problem} WHERE job_id = ${id}::uuid AND state = 'waiting'`;
  await tx.$executeRaw`UPDATE jobs SET refused = refused + ${count} WHERE id = ${id}::uuid`;
}

/** Gives a job out of hand: it ends, or its next turn comes after that of the others. */
export async function releaseJob({ id, lease }: Job): Promise<void> {
  await db().$executeRaw`
    UPDATE jobs SET due_at = now(), state = CASE WHEN done + refused = total THEN 'done' ELSE state END,
      finished_at = CASE WHEN done + refused = total THEN now() END
    WHERE id = ${id}::uuid AND lease = ${lease}::uuid AND state = 'running'`;
}
