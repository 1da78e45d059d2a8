import type { Administrator } from '@/lib/core/actor';
import { audit } from '@/lib/db/audit';
import type { Database } from '@/lib/db/client';
import type { Home } from '@/lib/import/room';

export type Created = { home: Home; address: string };
export type Changed = { home: Home; address: string; fields: string[] };

/**
 * Who was created, a row a domain that names them: one for each would take as long as creating them. What is done to
 * somebody who was there is written down by itself.
 */
export async function auditImport(
  tx: Database,
  actor: Administrator,
  importId: string,
  { created, changed }: { created: Created[]; changed: Changed[] },
): Promise<void> {
  const homes = new Set(created.map(({ home }) => home));
  const creations = [...homes].map((home) => ({
    action: 'users.import',
    target: home.name,
    tenantId: home.tenantId,
    domainId: home.id,
    detail: {
      import: importId,
      users: created.filter((one) => one.home === home).map(({ address }) => address),
    },
  }));
  const others = changed.map(({ home, address, fields }) => ({
    action: fields.includes('password') ? 'users.reset-password' : 'users.update',
    target: address,
    tenantId: home.tenantId,
    domainId: home.id,
    detail: { import: importId, fields: fields.filter((field) => field !== 'password') },
  }));
  if (creations.length + others.length > 0) await audit(tx, actor, ...creations, ...others);
}
