import type { Administrator } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { type Database, db } from '@/lib/db/client';
import type { UserImportRow } from './view';

const WITH_JOB = { job: { select: { state: true } } } as const;

/** An import is its admin's alone: it says what stands in his file; a key sees its own. Root of this machine sees them all. */
function importsFor(actor: Administrator) {
  if (actor.kind !== 'admin') return { ready: true };
  return { ready: true, adminId: actor.id, ...(actor.key && { keyId: actor.key.id }) };
}

/** The import, if it exists for this actor; else it does not exist. */
export async function findUserImport(
  actor: Administrator,
  id: string,
  tx: Database = db(),
): Promise<UserImportRow> {
  const found = await tx.userImport.findFirst({ where: { id, ...importsFor(actor) }, include: WITH_JOB });
  if (!found) throw new Refusal('not-found', { detail: 'import-not-found' });
  return found;
}

/** The newest first, from the one after `id` on. */
export function findUserImports(
  actor: Administrator,
  before: { createdAt: Date; id: string } | null,
  limit: number,
): Promise<UserImportRow[]> {
  const older = before && {
    OR: [{ createdAt: { lt: before.createdAt } }, { createdAt: before.createdAt, id: { lt: before.id } }],
  };
  return db().userImport.findMany({
    where: { ...importsFor(actor), ...older },
    include: WITH_JOB,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
}
