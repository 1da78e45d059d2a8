import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { hashPassword } from '@/lib/password/hash';
import { checkPassword } from '@/lib/password/rule';
import { takeTurn } from './checks';
import { withScope } from './find';
import { grantOf } from './limits';
import { canCreateAdmin } from './policy';
import { createAdminInput } from './schema';
import { adminView, viewAdmin } from './view';

export const createAdmin = operation({
  name: 'admins.create',
  summary: 'Create an admin, with a role and a scope that are not above one’s own',
  actor: 'administrator',
  recentProof: true,
  handsOut: [],
  input: createAdminInput,
  output: adminView,
  async run(actor, { password, role, tenant, domains, ...fields }) {
    if (!canCreateAdmin(actor)) throw new Refusal('forbidden');
    checkPassword(password, fields.username);
    const passwordHash = await hashPassword(password);
    return transaction(async (tx) => {
      await takeTurn(tx, actor);
      const { domainIds, ...grant } = await grantOf(tx, actor, { role, tenant, domains });
      const admin = await tx.admin.create({
        data: {
          ...fields,
          ...grant,
          passwordHash,
          passwordChangedAt: new Date(),
          domains: { createMany: { data: domainIds.map((domainId) => ({ domainId })) } },
        },
        include: withScope,
      });
      await audit(tx, actor, {
        action: 'admins.create',
        target: admin.username,
        tenantId: admin.tenantId,
        detail: { role, scope: viewAdmin(actor, admin).scope, domains: domains ?? [] },
      });
      return viewAdmin(actor, admin);
    });
  },
});
