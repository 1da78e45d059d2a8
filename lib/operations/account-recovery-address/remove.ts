import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { asAdmin } from '@/lib/operations/account/find';

export const removeAccountRecoveryAddress = operation({
  name: 'account-recovery-address.remove',
  summary: 'Have no recovery address any more',
  actor: 'administrator',
  recentProof: true,
  input: z.strictObject({}),
  output: z.object({}),
  run: (actor) =>
    transaction(async (tx) => {
      const me = asAdmin(actor);
      const { tenantId } = await tx.admin.update({ where: { id: me.id }, data: { recoveryAddress: null } });
      await tx.mailedLink.deleteMany({ where: { adminId: me.id } });
      await audit(tx, actor, { action: 'account-recovery-address.remove', target: me.username, tenantId });
      return {};
    }),
});
