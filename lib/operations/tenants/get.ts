import { operation } from '@/lib/core/operation';
import { findTenant } from './find';
import { tenantKey } from './schema';
import { tenantView, viewTenant } from './view';

export const getTenant = operation({
  name: 'tenants.get',
  summary: 'Read a tenant: its limits, and what it has of them',
  actor: 'administrator',
  input: tenantKey,
  output: tenantView,
  async run(actor, { tenant }) {
    return viewTenant(actor, await findTenant(actor, tenant));
  },
});
