import { type Administrator, scopeOf } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { type Database, db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { usersWithinSql } from '@/lib/db/scope';
import { canSeeAllJobs } from './policy';
import type { JobRow, JobWithRefusalsView } from './view';

/** How many of the refused are named. */
const NAMED = 20;

/** Of the jobs `j`, those that exist for this actor; for a key, those that it asked for. */
function jobsFor(actor: Administrator): Prisma.Sql {
  if (actor.kind !== 'admin') return Prisma.sql`true`;
  if (actor.key) return Prisma.sql`j.admin_id = ${actor.id}::uuid AND j.key_id = ${actor.key.id}::uuid`;
  return canSeeAllJobs(actor) ? Prisma.sql`true` : Prisma.sql`j.admin_id = ${actor.id}::uuid`;
}

/** The jobs that exist for this actor, as the views show them, the newest first. */
export function findJobs(
  actor: Administrator,
  condition: Prisma.Sql,
  limit: number,
  tx: Database = db(),
): Promise<JobRow[]> {
  const mine = jobsFor(actor);
  return tx.$queryRaw<JobRow[]>`
    SELECT j.id, j.kind, j.state, j.admin_id AS "adminId", j.session_id AS "sessionId",
           j.key_id AS "keyId", j.actor_name AS "actorName",
           j.total, j.done, j.refused, j.panel_sessions_ended AS "panelSessionsEnded",
           j.webmail_sessions_ended AS "webmailSessionsEnded", j.mail_sessions_ended AS "mailSessionsEnded",
           j.handed_out_at AS "handedOutAt", j.created_at AS "createdAt", j.finished_at AS "finishedAt",
           EXISTS (SELECT FROM job_secrets s WHERE s.job_id = j.id AND ${mine}) AS "hasPasswords",
           (SELECT count(*)::integer FROM outbox o WHERE o.job_id = j.id AND o.remaining > 1) AS pending
    FROM jobs j WHERE ${mine} AND ${condition} ORDER BY j.created_at DESC, j.id DESC LIMIT ${limit}`;
}

/** The job, if it exists for this actor; else it does not exist. */
export async function findJob(actor: Administrator, id: string, tx: Database = db()): Promise<JobRow> {
  const [job] = await findJobs(actor, Prisma.sql`j.id = ${id}::uuid`, 1, tx);
  if (!job) throw new Refusal('not-found', { detail: 'job-not-found' });
  return job;
}

/** Why some of a job were refused, and some of those who still exist for this actor. */
export function findRefusals(actor: Administrator, id: string): Promise<JobWithRefusalsView['refusals']> {
  return db().$queryRaw`
    SELECT i.problem AS code, count(*)::integer AS count,
           coalesce((array_agg(u.address ORDER BY u.address) FILTER (WHERE u.address IS NOT NULL))[1:${NAMED}::integer],
                    '{}') AS users
    FROM job_items i
      LEFT JOIN (SELECT id, address FROM users WHERE ${usersWithinSql(scopeOf(actor))}) u ON u.id = i.user_id
    WHERE i.job_id = ${id}::uuid AND i.state = 'refused' GROUP BY i.problem ORDER BY 2 DESC, 1`;
}
