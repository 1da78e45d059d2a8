import type { Administrator } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { type Database, db } from './client';
import { Prisma } from './generated/client';

/** How long its receipt is kept. */
const KEPT_DAYS = 30;
/** How long new passwords wait for the one who asked for them. */
const SECRETS_HOURS = 24;

type Asked = {
  kind: string;
  parameters: Record<string, string | number | boolean>;
  /** What new passwords are sealed to, and what opens them, wrapped. */
  keys?: { publicKey: Uint8Array<ArrayBuffer>; wrappedKey: Uint8Array<ArrayBuffer> };
};

/** Who asks, as a statement of one row; of none when his session has ended, or his key was revoked. */
function asker(actor: Administrator): Prisma.Sql {
  if (actor.kind === 'cli')
    return Prisma.sql`SELECT NULL::uuid, NULL::uuid, NULL::uuid, NULL::uuid, NULL::integer, ${actor.osUser}`;
  if (actor.key)
    return Prisma.sql`
      SELECT a.tenant_id, a.id, NULL::uuid, k.id, a.credential_version, a.username
      FROM admins a JOIN api_keys k ON k.admin_id = a.id AND k.credential_version = a.credential_version
      WHERE a.id = ${actor.id}::uuid AND k.id = ${actor.key.id}::uuid`;
  return Prisma.sql`
    SELECT a.tenant_id, a.id, s.id, NULL::uuid, a.credential_version, a.username
    FROM admins a JOIN sessions s ON s.admin_id = a.id AND s.credential_version = a.credential_version
    WHERE a.id = ${actor.id}::uuid AND s.id = ${actor.sessionId}::uuid AND s.expires_at > now()`;
}

/** A new job without items, in the name of who asks. Throws Refusal 'unauthenticated' for a session that has ended. */
export async function beginJob(
  tx: Database,
  actor: Administrator,
  { kind, parameters, keys }: Asked,
): Promise<string> {
  const { ip, requestId } = actor.origin;
  const [job] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO jobs (kind, parameters, ip, request_id, public_key, wrapped_key,
                      tenant_id, admin_id, session_id, key_id, credential_version, actor_name)
    SELECT ${kind}, ${JSON.stringify(parameters)}::jsonb, ${ip}, ${requestId}, ${keys?.publicKey ?? null}::bytea,
           ${keys?.wrappedKey ?? null}::bytea, asker.* FROM (${asker(actor)}) asker
    RETURNING id`;
  if (!job) throw new Refusal('unauthenticated');
  return job.id;
}

/** Puts users on the list of a job, and says how many. `users`: a statement of their `id` and `address`. */
export async function addItems(tx: Database, jobId: string, users: Prisma.Sql): Promise<number> {
  const count = await tx.$executeRaw`
    INSERT INTO job_items (job_id, position, user_id, address)
    SELECT ${jobId}::uuid, row_number() OVER (ORDER BY u.address), u.id, u.address FROM (${users}) u`;
  await tx.job.update({ where: { id: jobId }, data: { total: { increment: count } } });
  return count;
}

/** Forgets old receipts, and the passwords that nobody fetched or can fetch any more. */
export async function sweepJobs(): Promise<void> {
  await db().$executeRaw`DELETE FROM jobs WHERE finished_at < now() - ${KEPT_DAYS} * interval '1 day'`;
  await db().$executeRaw`
    DELETE FROM job_secrets s USING jobs j WHERE j.id = s.job_id
      AND (j.finished_at < now() - ${SECRETS_HOURS} * interval '1 hour' OR (j.admin_id IS NOT NULL AND j.session_id IS NULL AND j.key_id IS NULL))`;
}
