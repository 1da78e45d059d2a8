import { type Administrator, scopeOf } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { type Database, db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { canSeeAdmins } from './policy';

/** Beside the row, what the views show of it. */
export const withScope = {
  tenant: { select: { name: true } },
  secondFactors: { where: { confirmedAt: { not: null } }, select: { kind: true } },
  domains: { select: { domain: { select: { name: true } } }, orderBy: { domain: { name: 'asc' } } },
} satisfies Prisma.AdminInclude;

/** Of the admins, those that exist for this one. Who sees everything is nobody's of a tenant. */
export function adminsFor(actor: Administrator): Prisma.AdminWhereInput {
  const scope = scopeOf(actor);
  if (!canSeeAdmins(actor)) return { id: { in: [] } };
  return scope.kind === 'tenant' ? { tenantId: scope.tenantId } : {};
}

/** The admin, if he exists for this one; else he does not exist. */
export async function findAdmin(actor: Administrator, username: string, tx: Database = db()) {
  const admin = await tx.admin.findFirst({
    where: { AND: [{ username }, adminsFor(actor)] },
    include: withScope,
  });
  if (!admin) throw new Refusal('not-found', { detail: 'admin-not-found' });
  return admin;
}

export type FoundAdmin = Awaited<ReturnType<typeof findAdmin>>;
