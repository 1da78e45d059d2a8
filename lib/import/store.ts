import type { Administrator } from '@/lib/core/actor';
import { tenantIdOf } from '@/lib/db/audit';
import { type Database, db } from '@/lib/db/client';
import type { Entry, Problem } from './entry';

export type Outcome = 'create' | 'change' | 'keep' | 'refuse';

/** A line as it is kept. A secret only where it is needed. */
export type StoredLine = Omit<Entry, 'password'> & {
  outcome: Outcome;
  fields: string[];
  problem: Problem | null;
  /** In base64. */
  sealedPassword: string | null;
};

/** How long somebody may look at what an import would do. */
const KEPT_HOURS = 24;
const UNFINISHED_HOURS = 2;

function whose(actor: Administrator) {
  return actor.kind === 'cli'
    ? { adminId: null, keyId: null, actorName: actor.osUser }
    : { adminId: actor.id, keyId: actor.key?.id ?? null, actorName: actor.username };
}

/** An import without lines, in place of the one that the same person has not applied. */
export async function beginImport(
  actor: Administrator,
  fields: { fileName: string; passwords: boolean },
): Promise<string> {
  await db().userImport.deleteMany({ where: { ...whose(actor), jobId: null } });
  const data = { ...fields, ...whose(actor), tenantId: await tenantIdOf(actor) };
  const { id } = await db().userImport.create({ data, select: { id: true } });
  return id;
}

export async function dropImport(id: string): Promise<void> {
  await db().userImport.deleteMany({ where: { id } });
}

export async function addLines(id: string, lines: StoredLine[]): Promise<void> {
  await db().$executeRaw`
    INSERT INTO user_import_lines (import_id, line, address, name, quota_bytes, active, must_change_password,
                                   password_hash, sealed_password, outcome, fields, problem)
    SELECT ${id}::uuid, l.line, l.address, l.name, l."quotaBytes", l.active, l."mustChangePassword", l."passwordHash",
           decode(l."sealedPassword", 'base64'), l.outcome, l.fields, nullif(l.problem, 'null'::jsonb)
    FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) l (line integer, address text, name text,
      "quotaBytes" bigint, active boolean, "mustChangePassword" boolean, "passwordHash" text, "sealedPassword" text,
      outcome text, fields text[], problem jsonb)`;
}

/** Where these addresses stand already. */
export async function earlierLines(id: string, addresses: string[]): Promise<Map<string, number>> {
  const rows = await db().$queryRaw<{ address: string; line: number }[]>`
    SELECT /* planned anew */ address, min(line)::integer AS line FROM user_import_lines
    WHERE import_id = ${id}::uuid AND address = ANY(${addresses}) GROUP BY address`;
  return new Map(rows.map(({ address, line }) => [address, line]));
}

export async function closeImport(tx: Database, id: string, counts: Record<Outcome, number>): Promise<void> {
  const { create, change, keep, refuse } = counts;
  const data = { ready: true, toCreate: create, toChange: change, toKeep: keep, refused: refuse };
  await tx.userImport.update({ where: { id }, data });
}

/** Forgets what nobody applied, what broke off, and the secrets of what was stopped. */
export async function sweepImports(): Promise<void> {
  await db().$executeRaw`
    DELETE FROM user_imports WHERE job_id IS NULL AND (created_at < now() - ${KEPT_HOURS} * interval '1 hour'
      OR (NOT ready AND created_at < now() - ${UNFINISHED_HOURS} * interval '1 hour'))`;
  await db().$executeRaw`
    DELETE FROM user_import_lines l USING user_imports i JOIN jobs j ON j.id = i.job_id
    WHERE l.import_id = i.id AND l.outcome <> 'refuse' AND j.state <> 'running'`;
}
