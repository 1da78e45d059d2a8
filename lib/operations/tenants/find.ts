import { type Administrator, scopeOf } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { type Database, db } from '@/lib/db/client';
import { tenantsWithin } from '@/lib/db/scope';

/** The tenant, if it exists for this actor; else it does not exist. */
export async function findTenant(actor: Administrator, name: string, tx: Database = db()) {
  const tenant = await tx.tenant.findFirst({ where: { AND: [{ name }, tenantsWithin(scopeOf(actor))] } });
  if (!tenant) throw new Refusal('not-found', { detail: 'tenant-not-found' });
  return tenant;
}
