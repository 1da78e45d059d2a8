import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { canManageTenants } from './policy';
import { createTenantInput } from './schema';
import { tenantView, viewTenant } from './view';

export const createTenant = operation({
  name: 'tenants.create',
  summary: 'Create a tenant',
  actor: 'administrator',
  handsOut: [],
  input: createTenantInput,
  output: tenantView,
  async run(actor, fields) {
    if (!canManageTenants(actor)) throw new Refusal('forbidden');
    const created = await transaction(async (tx) => {
      const tenant = await tx.tenant.create({ data: fields });
      await audit(tx, actor, { action: 'tenants.create', target: tenant.name, tenantId: tenant.id });
      return tenant;
    });
    return viewTenant(actor, created);
  },
});
