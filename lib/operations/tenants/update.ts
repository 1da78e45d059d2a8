import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { findTenant } from './find';
import { abilitiesOnTenant } from './policy';
import { updateTenantInput } from './schema';
import { tenantView, viewTenant } from './view';

export const updateTenant = operation({
  name: 'tenants.update',
  summary: 'Change a tenant; a limit below what is there keeps anything from being added',
  actor: 'administrator',
  input: updateTenantInput,
  output: tenantView,
  async run(actor, { tenant: name, ifMatch, ...changes }) {
    const tenant = await findTenant(actor, name);
    if (!abilitiesOnTenant(actor).update) throw new Refusal('forbidden');
    const updated = await transaction(async (tx) => {
      const { count } = await tx.tenant.updateMany({
        where: { id: tenant.id, version: ifMatch },
        data: { ...changes, version: { increment: 1 } },
      });
      if (count === 0) throw new Refusal('changed');
      await audit(tx, actor, {
        action: 'tenants.update',
        target: name,
        tenantId: tenant.id,
        detail: { fields: Object.keys(changes), ...(changes.name !== undefined && { name: changes.name }) },
      });
      return findTenant(actor, changes.name ?? name, tx);
    });
    return viewTenant(actor, updated);
  },
});
