import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { findTenant } from './find';
import { abilitiesOnTenant } from './policy';
import { tenantKey } from './schema';

export const removeTenant = operation({
  name: 'tenants.remove',
  summary: 'Delete a tenant that has neither domains nor admins any more',
  actor: 'administrator',
  input: tenantKey,
  output: z.object({}),
  async run(actor, { tenant: name }) {
    const { id } = await findTenant(actor, name);
    if (!abilitiesOnTenant(actor).delete) throw new Refusal('forbidden');
    await transaction(async (tx) => {
      const { count } = await tx.tenant.deleteMany({ where: { id } });
      if (count === 0) throw new Refusal('not-found', { detail: 'tenant-not-found' });
      await audit(tx, actor, { action: 'tenants.remove', target: name, tenantId: id });
    });
    return {};
  },
});
